package de.lichtweg.parties.app;

import de.lichtweg.parties.store.MandateStore;
import de.lichtweg.parties.store.MandateStore.Held;
import de.lichtweg.platform.comment.People;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who may see a record, of all who can sign in: asked with the scope that each of them would have. */
@Service
class Readers implements People {

    private static final Scope DIRECTORY = Scope.system("directory");

    private final MandateStore mandates;
    private final DatabaseLogins logins;
    private final Clock clock;

    Readers(MandateStore mandates, DatabaseLogins logins, Clock clock) {
        this.mandates = mandates;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public List<People.Person> readers(Scope scope, Access access) {
        var valid = mandates.held(DIRECTORY, LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(Held::person, Collectors.mapping(Held::mandate, Collectors.toList())));
        return valid.entrySet().stream()
                .filter(e -> logins.maySignIn(e.getKey()))
                .filter(e -> access.readers().test(DatabaseLogins.scope(e.getKey(), e.getValue())))
                .map(Map.Entry::getKey)
                .map(p -> new People.Person(p.id(), p.login(), p.displayName()))
                .sorted(Comparator.comparing(People.Person::name))
                .toList();
    }
}
