package de.lichtweg.parties.app;

import de.lichtweg.parties.domain.Mandate;
import de.lichtweg.parties.store.MandateStore;
import de.lichtweg.parties.store.PersonStore;
import de.lichtweg.platform.comment.People;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who may see a record, of all who can sign in: asked with the scope that each of them would have. */
@Service
class Readers implements People {

    private static final Scope DIRECTORY = Scope.system("directory");

    private final PersonStore persons;
    private final MandateStore mandates;
    private final DatabaseLogins logins;
    private final Clock clock;

    Readers(PersonStore persons, MandateStore mandates, DatabaseLogins logins, Clock clock) {
        this.persons = persons;
        this.mandates = mandates;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public List<People.Person> readers(Scope scope, Access access) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, List<Mandate>> valid = mandates.list(DIRECTORY).stream()
                .filter(m -> m.holdsOn(today))
                .collect(Collectors.groupingBy(Mandate::personId));
        return persons.list(DIRECTORY).stream()
                .filter(logins::maySignIn)
                .filter(p -> Optional.ofNullable(valid.get(p.id()))
                        .filter(held -> access.readers().test(DatabaseLogins.scope(p, held)))
                        .isPresent())
                .map(p -> new People.Person(p.login(), p.displayName()))
                .sorted(Comparator.comparing(People.Person::name))
                .toList();
    }
}
