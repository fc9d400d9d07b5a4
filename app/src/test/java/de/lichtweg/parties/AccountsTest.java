package de.lichtweg.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.app.Invitations;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LichtwegTest(shared = "parties")
class AccountsTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final String GOOD = "blaue Rohre im Graben";

    @Autowired
    private AccountService accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Logins logins;

    @Autowired
    private Accounts roles;

    @Autowired
    private Operators operators;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JdbcClient jdbc;

    private static int number;

    @BeforeEach
    void monday() {
        clock.setTo(START);
    }

    @Test
    void anInvitedPersonHasNoPasswordThatOpensUntilItIsSet() {
        String login = newLogin();
        String link = accounts.add(OFFICE, login, "Bauamt", "", municipality(null));
        assertThat(logins.find(login).map(Logins.Login::passwordHash)).isEmpty();
        invitations.accept(link, GOOD);
        assertThat(logins.find(login).map(Logins.Login::passwordHash)).isPresent();
    }

    @Test
    void aLinkHoldsOnce() {
        String login = newLogin();
        String link = accounts.add(OFFICE, login, "Bauamt", "", municipality(null));
        invitations.accept(link, GOOD);
        assertThatThrownBy(() -> invitations.accept(link, GOOD + "!")).isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkHoldsFourteenDays() {
        String link = accounts.add(OFFICE, newLogin(), "Bauamt", "", municipality(null));
        clock.setTo(START.plus(Duration.ofDays(14)).minusSeconds(1));
        assertThat(invitations.find(link)).isPresent();
        clock.setTo(START.plus(Duration.ofDays(14)));
        assertThat(invitations.find(link)).isEmpty();
    }

    @Test
    void aNewLinkEndsTheOlderOne() {
        String login = newLogin();
        String first = accounts.add(OFFICE, login, "Bauamt", "", municipality(null));
        String second = accounts.invite(OFFICE, login);
        assertThat(invitations.find(first)).isEmpty();
        assertThat(invitations.find(second)).isPresent();
    }

    @Test
    void theSecretOfALinkIsNowhereInTheDatabase() {
        String link = accounts.add(OFFICE, newLogin(), "Bauamt", "", municipality(null));
        String all = jdbc.sql("""
                -- everything kept about links and accounts
                select (select string_agg(encode(i.token_hash, 'escape'), ' ') from parties.invitation i)
                    || (select string_agg(a::text, ' ') from platform.audit_entry a)
                """).query(String.class).single();
        assertThat(all).doesNotContain(link).doesNotContain("argon2");
    }

    @Test
    void aMandateEndsWithItsLastDayAndWithItTheAccess() {
        String login = newLogin();
        LocalDate friday = LocalDate.of(2026, 11, 6);
        invitations.accept(accounts.add(OFFICE, login, "Bauamt", "", municipality(friday)), GOOD);
        clock.setTo(Instant.parse("2026-11-06T22:59:00Z"));
        assertThat(logins.find(login)).isPresent();
        clock.setTo(Instant.parse("2026-11-06T23:01:00Z"));
        assertThat(logins.find(login)).isEmpty();
    }

    @Test
    void aMunicipalitySeesItsOwnAddressesAndNothingOfTheNeighbour() {
        String login = newLogin();
        invitations.accept(accounts.add(OFFICE, login, "Bauamt", "", municipality(null)), GOOD);
        Scope scope = logins.find(login).orElseThrow().scope();
        assertThat(scope.level(DataClass.INTERNAL, NOSSEN)).isEqualTo(Level.ADDRESS);
        assertThat(scope.level(DataClass.INTERNAL, new RegionKey("14627200"))).isEqualTo(Level.NONE);
    }

    @Test
    void aDisabledAccountIsClosedAtOnceAndItsLinksToo() {
        String login = newLogin();
        invitations.accept(accounts.add(OFFICE, login, "Bauamt", "", municipality(null)), GOOD);
        String link = accounts.invite(OFFICE, login);
        accounts.setDisabled(OFFICE, login, true);
        assertThat(logins.find(login)).isEmpty();
        assertThat(invitations.find(link)).isEmpty();
    }

    @Test
    void twoRolesAtTheSameTimeAreRefused() {
        String login = newLogin();
        accounts.add(OFFICE, login, "Bauamt", "", municipality(null));
        NewMandate other = new NewMandate(
                Role.AUDITOR,
                "Rechnungsprüfungsamt",
                OrganisationKind.AUDIT_OFFICE,
                null,
                LocalDate.of(2026, 11, 2),
                null);
        assertThatThrownBy(() -> accounts.give(OFFICE, login, other))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("parties.mandate.role"));
    }

    @Test
    void onlyTheAdministrationCreatesAccountsAndSeesOthers() {
        String login = newLogin();
        invitations.accept(accounts.add(OFFICE, login, "Bauamt", "", municipality(null)), GOOD);
        Scope municipality = logins.find(login).orElseThrow().scope();
        assertThatThrownBy(() -> accounts.add(municipality, newLogin(), "Fremd", "", municipality(null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(accounts.list(municipality))
                .extracting(a -> a.person().login())
                .containsExactly(login);
    }

    @Test
    void aGuessablePasswordIsRefusedAndTheLinkStillHolds() {
        String login = newLogin();
        String link = accounts.add(OFFICE, login, "Bauamt", "", municipality(null));
        for (String bad : new String[] {"kurz", "aaaaaaaaaaaaaaaa", "Kennwort-" + login}) {
            assertThatThrownBy(() -> invitations.accept(link, bad)).isInstanceOf(RuleViolation.class);
        }
        assertThat(invitations.find(link)).isPresent();
    }

    @Test
    void aRoleOfTheDemoIsMadeOnceAndCannotBeEnteredOutsideIt() {
        Accounts.RoleAccount netz = new Accounts.RoleAccount(
                "netz-a", "Netz A", Role.OPERATOR, "Netz A (Demo)", OrganisationKind.OPERATOR, null);
        roles.ensureRole(OFFICE, netz);
        roles.ensureRole(OFFICE, netz);
        assertThat(roles.listRoles()).contains(netz).hasSize(1);
        assertThat(logins.find("netz-a")).isEmpty();
        assertThatThrownBy(() -> accounts.reset(OFFICE, "netz-a")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void anOperatorIsTheSameInEverySpellingOfItsName() {
        Operators.Operator first = operators.register("Netz Ü GmbH");
        assertThat(operators.register("netz ue")).isEqualTo(first);
        assertThat(operators.find("NETZ  Ü G.m.b.H")).isEmpty();
        assertThat(operators.find(first.key())).contains(first);
        assertThat(operators.get(first.id())).isEqualTo(first);
    }

    private static String newLogin() {
        return "bauamt-" + ++number;
    }

    private static NewMandate municipality(@Nullable LocalDate last) {
        return new NewMandate(
                Role.MUNICIPALITY,
                "Stadt Nossen",
                OrganisationKind.MUNICIPALITY,
                NOSSEN,
                LocalDate.of(2026, 11, 1),
                last);
    }
}
