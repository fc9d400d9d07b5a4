package de.lichtweg.parties.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.domain.Mandate;
import de.lichtweg.parties.domain.Person;
import de.lichtweg.parties.store.MandateStore;
import de.lichtweg.parties.store.PersonStore;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Login and mandates of today make the scope. Roles of the demo exist in the demo only: their password is known to all. */
@Service
class DatabaseLogins implements Logins {

    private static final Scope SIGN_IN = Scope.system("sign-in");

    private final PersonStore persons;
    private final MandateStore mandates;
    private final Clock clock;
    private final boolean demo;

    DatabaseLogins(
            PersonStore persons, MandateStore mandates, Clock clock, @Value("${lichtweg.demo:false}") boolean demo) {
        this.demo = demo;
        this.persons = persons;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public Optional<Login> find(String name) {
        return persons.find(SIGN_IN, name).filter(this::maySignIn).flatMap(this::login);
    }

    /** Whether an account is open here. */
    boolean maySignIn(Person person) {
        return person.state() != Person.State.DISABLED && (demo || !person.demo());
    }

    private Optional<Login> login(Person person) {
        LocalDate today = LocalDate.now(clock);
        List<Mandate> valid = mandates.list(SIGN_IN, person).stream()
                .filter(m -> m.holdsOn(today))
                .toList();
        return valid.isEmpty()
                ? Optional.empty()
                : Optional.of(new Login(
                        person.login(), person.passwordHash(), person.mustChangePassword(), scope(person, valid)));
    }

    /** All valid mandates have one role, see {@link AccountService}; operators differ, so the first decides. */
    static Scope scope(Person person, List<Mandate> valid) {
        Mandate first = valid.getFirst();
        @Nullable String operator = first.role() == Role.OPERATOR ? first.organisationKey() : null;
        return new Scope(
                person.login(),
                person.displayName(),
                first.role(),
                operator,
                territories(valid),
                RightsTable.standard());
    }

    private static Set<RegionKey> territories(List<Mandate> mandates) {
        return mandates.stream().flatMap(m -> Stream.ofNullable(m.territory())).collect(Collectors.toUnmodifiableSet());
    }
}
