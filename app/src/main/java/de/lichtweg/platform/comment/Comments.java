package de.lichtweg.platform.comment;

import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.comment.People.Person;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Comments on records: read by whoever may see the record's inside, with mentions of others who may see it too. */
@Service
public class Comments {

    /** Longest comment. */
    public static final int TEXT = 2000;

    /** A start page has room for so many mentions; the others wait. */
    private static final int MOST = 5;

    private final CommentStore store;
    private final ObjectProvider<People> people;
    private final Subjects subjects;
    private final AuditLog audit;
    private final JsonMapper json;

    Comments(CommentStore store, ObjectProvider<People> people, Subjects subjects, AuditLog audit, JsonMapper json) {
        this.store = store;
        this.people = people;
        this.subjects = subjects;
        this.audit = audit;
        this.json = json;
    }

    /** Those about a record, the oldest first. */
    @Transactional(readOnly = true)
    public List<Comment> list(Scope scope, Access access) {
        return store.list(scope, access);
    }

    /** Who can be mentioned: everybody else who may see the record's inside. */
    @Transactional(readOnly = true)
    public List<Person> people(Scope scope, Access access) {
        return people.stream()
                .flatMap(p -> p.readers(scope, access).stream())
                .filter(p -> !p.login().equals(scope.actor()))
                .toList();
    }

    /**
     * Says something.
     *
     * @param chosen numbers of people chosen in the form; whoever stands in the text as {@code @Name} is mentioned too
     */
    @Transactional
    public long add(Scope scope, Access access, String text, Set<Long> chosen) {
        if (!access.talk()) {
            throw new Closed("comment.closed");
        }
        String body = text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (body.isEmpty() || body.length() > TEXT) {
            throw new RuleViolation("comment.text", TEXT);
        }
        List<Person> mentioned = mentioned(people(scope, access), body, chosen);
        long id = store.insert(scope, access, body);
        store.mention(scope, id, mentioned);
        audit.write(
                scope,
                "comment.add",
                access.subject(),
                access.dataClass(),
                access.territory(),
                "",
                null,
                json.writeValueAsString(Map.of(
                        "comment",
                        body,
                        "mentioned",
                        String.join(", ", mentioned.stream().map(Person::login).toList()))));
        return id;
    }

    /** Of those who may be mentioned: the chosen ones and whose login or name stands behind an @. */
    static List<Person> mentioned(List<Person> readers, String body, Set<Long> chosen) {
        return readers.stream()
                .filter(p -> chosen.contains(p.id())
                        || Stream.of(p.login(), p.name()).anyMatch(name -> stands(body, name)))
                .toList();
    }

    private static boolean stands(String body, String name) {
        int length = name.length();
        for (int at = body.indexOf('@'); at >= 0; at = body.indexOf('@', at + 1)) {
            int end = at + 1 + length;
            boolean ends = end >= body.length() || !Character.isLetterOrDigit(body.charAt(end));
            boolean begins = at == 0 || !Character.isLetterOrDigit(body.charAt(at - 1));
            if (begins && body.regionMatches(true, at + 1, name, 0, length) && ends) {
                return true;
            }
        }
        return false;
    }

    /** What mentions this scope and it has not read, of records that it may still see. */
    @Transactional(readOnly = true)
    public List<Mention> mentions(Scope scope) {
        return store.open(scope, MOST).stream()
                .flatMap(o -> subjects.find(scope, o.subject()).stream()
                        .map(record -> new Mention(o.comment(), record, o.body(), o.author(), o.at())))
                .toList();
    }

    /** It was read. */
    @Transactional
    public void read(Scope scope, long comment) {
        store.read(scope, comment);
    }
}
