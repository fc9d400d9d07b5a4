package de.lichtweg.parties.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.domain.Mandate;
import de.lichtweg.parties.domain.Person;
import de.lichtweg.parties.store.MandateStore;
import de.lichtweg.parties.store.MandateStore.Held;
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

    private final MandateStore mandates;
    private final Clock clock;
    private final boolean demo;

    DatabaseLogins(MandateStore mandates, Clock clock, @Value("${lichtweg.demo:false}") boolean demo) {
        this.demo = demo;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** In one statement: every request asks. */
    @Override
    public Optional<Login> find(String name) {
        List<Held> valid = mandates.held(SIGN_IN, LocalDate.now(clock), name);
        return valid.stream()
                .findFirst()
                .map(Held::person)
                .filter(this::maySignIn)
                .map(person -> login(person, valid));
    }

    /** Whether an account is open here. */
    boolean maySignIn(Person person) {
        return person.state() != Person.State.DISABLED && (demo || !person.demo());
    }

    private static Login login(Person person, List<Held> valid) {
        return new Login(
                person.login(),
                person.passwordHash(),
                person.mustChangePassword(),
                scope(person, valid.stream().map(Held::mandate).toList()));
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
