package de.lichtweg.parties.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.parties.store.PersonStore;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first account of a new installation. */
@Service
class FirstAdministrator {

    static final String LOGIN = "admin";

    private static final Scope INSTALLER = Scope.system("first-start");

    private final PersonStore persons;
    private final AccountService accounts;
    private final Clock clock;
    private final RegionKey home;

    FirstAdministrator(
            PersonStore persons, AccountService accounts, Clock clock, @Value("${lichtweg.home-region}") String home) {
        this.persons = persons;
        this.accounts = accounts;
        this.clock = clock;
        this.home = new RegionKey(home);
    }

    /** Creates it where no account exists yet, and returns its one-time password. */
    @Transactional
    Optional<String> ensure() {
        if (!persons.isEmpty(INSTALLER)) {
            return Optional.empty();
        }
        NewMandate mandate = new NewMandate(
                Role.ADMINISTRATOR,
                "Verwaltung der Installation",
                OrganisationKind.OTHER,
                home,
                LocalDate.now(clock),
                null);
        accounts.create(INSTALLER, LOGIN, "Administration", "", false, mandate);
        return Optional.of(accounts.setOneTimePassword(INSTALLER, LOGIN));
    }
}
