package de.lichtweg.platform.hanging;

import de.lichtweg.platform.comment.Comment;
import de.lichtweg.platform.comment.People.Person;
import de.lichtweg.platform.document.Document;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.util.List;

/**
 * What the fragment {@code platform/hanging :: both} shows.
 *
 * @param beside what modules say beside every record
 */
public record Hanging(Papers documents, Talk comments, List<Beside.Part> beside) {

    /** The documents of a record. */
    public record Papers(List<Document> documents, Access access) {}

    /**
     * The comments on a record.
     *
     * @param people who can be mentioned; nobody for whoever may not comment
     */
    public record Talk(List<Comment> comments, List<Person> people, Access access) {}
}
