package de.lichtweg.platform.hanging;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.hanging.Hanging.Papers;
import de.lichtweg.platform.hanging.Hanging.Talk;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what hangs on a record for its page. Costs at most four statements beside finding the record. */
@Component
public class Hangings {

    private final Subjects subjects;
    private final Documents documents;
    private final Comments comments;
    private final ObjectProvider<Beside> beside;

    Hangings(Subjects subjects, Documents documents, Comments comments, ObjectProvider<Beside> beside) {
        this.subjects = subjects;
        this.documents = documents;
        this.comments = comments;
        this.beside = beside;
    }

    /** What hangs on a record; empty where the scope may not look at it. */
    public Optional<Hanging> find(Scope scope, String kind, long id) {
        return subjects.find(scope, new SubjectRef(kind, Long.toString(id))).map(access -> of(scope, access));
    }

    private Hanging of(Scope scope, Access access) {
        return new Hanging(
                new Papers(documents.list(scope, access), access),
                talk(scope, access),
                beside(scope, access.subject(), access.territory()));
    }

    /** The comments on a record, for pages without papers. At most two statements. */
    public Talk talk(Scope scope, Access access) {
        return new Talk(
                comments.list(scope, access), access.talk() ? comments.people(scope, access) : List.of(), access);
    }

    /** What modules say beside every record; for pages that show documents and comments in their own way, or none. */
    public List<Beside.Part> beside(Scope scope, SubjectRef record, RegionKey territory) {
        return beside.orderedStream()
                .flatMap(b -> b.part(scope, record, territory).stream())
                .toList();
    }
}
