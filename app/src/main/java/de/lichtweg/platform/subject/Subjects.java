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

    /** The same; an unknown and a hidden one answer alike. */
    public Access get(Scope scope, SubjectRef subject) {
        return find(scope, subject).orElseThrow(() -> new NotFound(subject.kind() + " " + subject.id()));
    }
}
