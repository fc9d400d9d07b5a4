package de.lichtweg.platform.subject;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of records on which something can hang. */
@Component
public class Subjects {

    /** Id of no record. */
    private static final String NOTHING = "0";

    private final ObjectProvider<SubjectAccess> kinds;

    Subjects(ObjectProvider<SubjectAccess> kinds) {
        this.kinds = kinds;
    }

    /** The record, if the scope may look at what hangs on it. */
    public Optional<Access> find(Scope scope, SubjectRef subject) {
        return kinds.stream()
                .filter(k -> k.kind().equals(subject.kind()))
                .findFirst()
                .flatMap(k -> k.find(scope, subject.id()));
    }

    /**
     * The record on which something hangs. Where there is no such thing every kind is asked for nothing, as the others are where
     * the record is closed: how long the answer takes does not tell one from the other.
     *
     * @param hanging what it hangs on, if it is there
     */
    public Optional<Access> behind(Scope scope, Optional<SubjectRef> hanging) {
        Optional<Access> found = hanging.flatMap(subject -> find(scope, subject));
        if (found.isEmpty()) {
            String asked = hanging.map(SubjectRef::kind).orElse("");
            kinds.stream().filter(k -> !k.kind().equals(asked)).forEach(k -> k.find(scope, NOTHING));
        }
        return found;
    }

    /** The record whose page has a path such as {@code "/aktivitaeten/7"}, if the scope may look at what hangs on it. */
    public Optional<Access> behind(Scope scope, String path) {
        String id = path.replaceFirst(".*\\D(?=\\d{1,18}$)", "");
        return kinds.stream()
                .flatMap(k -> k.find(scope, id.matches("\\d{1,18}") ? id : NOTHING).stream())
                .filter(access -> access.path().equals(path))
                .findFirst();
    }

    /** The same; an unknown and a hidden one answer alike. */
    public Access get(Scope scope, SubjectRef subject) {
        return find(scope, subject).orElseThrow(() -> new NotFound(subject.kind() + " " + subject.id()));
    }
}
