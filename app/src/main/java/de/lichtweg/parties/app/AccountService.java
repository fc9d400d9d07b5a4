package de.lichtweg.parties.app;

import de.lichtweg.parties.domain.Mandate;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.parties.domain.Password;
import de.lichtweg.parties.domain.Person;
import de.lichtweg.parties.store.InvitationStore;
import de.lichtweg.parties.store.MandateStore;
import de.lichtweg.parties.store.OrganisationStore;
import de.lichtweg.parties.store.PersonStore;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.security.SignIns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done to an account; every change is audited and ends sessions that it makes void. */
@Service
public class AccountService {

    private static final Pattern LOGIN = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._@-]{1,79}");
    private static final List<String> RESERVED = List.of("public", "system", "sign-in");

    private final PersonStore persons;
    private final MandateStore mandates;
    private final OrganisationStore organisations;
    private final Invitations invitations;
    private final InvitationStore links;
    private final AccountAudit audit;
    private final SignIns signIns;
    private final PasswordEncoder encoder;
    private final Clock clock;

    AccountService(
            PersonStore persons,
            MandateStore mandates,
            OrganisationStore organisations,
            Invitations invitations,
            InvitationStore links,
            AccountAudit audit,
            SignIns signIns,
            PasswordEncoder encoder,
            Clock clock) {
        this.persons = persons;
        this.mandates = mandates;
        this.organisations = organisations;
        this.invitations = invitations;
        this.links = links;
        this.audit = audit;
        this.signIns = signIns;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** An account with its mandates, oldest first. */
    public record Account(Person person, List<Mandate> mandates) {}

    /** The accounts that this scope may see. */
    @Transactional(readOnly = true)
    public List<Account> list(Scope scope) {
        List<Mandate> all = mandates.list(scope);
        return persons.list(scope).stream()
                .map(p -> new Account(
                        p, all.stream().filter(m -> m.personId() == p.id()).toList()))
                .toList();
    }

    /** Names of organisations to choose from while typing. */
    @Transactional(readOnly = true)
    public List<String> organisations() {
        return organisations.names();
    }

    /** One account; 404 for one that this scope may not see. */
    @Transactional(readOnly = true)
    public Account get(Scope scope, String login) {
        Person person = person(scope, login);
        return new Account(person, mandates.list(scope, person));
    }

    /** Creates an account with its first mandate; returns the secret of the invitation link. */
    @Transactional
    public String add(Scope scope, String login, String displayName, String email, NewMandate mandate) {
        create(scope, login, displayName, email, false, mandate);
        return invitations.issue(scope, person(scope, login));
    }

    /** Creates an account without inviting anybody. */
    void create(Scope scope, String login, String displayName, String email, boolean demo, NewMandate mandate) {
        checkLogin(login);
        if (displayName.isBlank()) {
            throw new RuleViolation("parties.name.missing");
        }
        if (persons.find(Scope.system("accounts"), login).isPresent()) {
            throw new RuleViolation("parties.login.taken", login);
        }
        audit.around(scope, "user.add", login, () -> {
            long id = persons.create(scope, login, displayName.strip(), email.strip(), demo);
            mandates.create(scope, id, mandate);
        });
    }

    /** A new invitation link; older ones end. */
    @Transactional
    public String invite(Scope scope, String login) {
        String[] secret = {""};
        audit.around(scope, "user.invite", login, () -> secret[0] = invitations.issue(scope, real(scope, login)));
        return secret[0];
    }

    /** Takes the password away, ends all sessions, and returns the secret of a link to set a new one. */
    @Transactional
    public String reset(Scope scope, String login) {
        String[] secret = {""};
        audit.around(scope, "user.reset", login, () -> {
            persons.setPassword(scope, real(scope, login), null, false);
            secret[0] = invitations.issue(scope, real(scope, login));
        });
        signIns.endAll(person(scope, login).login());
        return secret[0];
    }

    /** Closes or opens an account; nobody closes the own one. */
    @Transactional
    public void setDisabled(Scope scope, String login, boolean disabled) {
        Person person = person(scope, login);
        if (person.login().equals(scope.actor())) {
            throw new RuleViolation("parties.self");
        }
        audit.around(scope, disabled ? "user.disable" : "user.enable", login, () -> {
            persons.setDisabled(scope, person, disabled);
            links.withdraw(scope, person);
        });
        signIns.endAll(person.login());
    }

    /** Gives a mandate; at one time all mandates of an account have the same role and organisation. */
    @Transactional
    public void give(Scope scope, String login, NewMandate mandate) {
        Person person = person(scope, login);
        boolean clash = mandates.list(scope, person).stream()
                .filter(m -> overlaps(m, mandate))
                .anyMatch(m -> m.role() != mandate.role());
        if (clash) {
            throw new RuleViolation("parties.mandate.role");
        }
        audit.around(scope, "mandate.give", login, () -> mandates.create(scope, person.id(), mandate));
    }

    /** Ends a mandate at once. */
    @Transactional
    public void end(Scope scope, String login, long mandate) {
        Person person = person(scope, login);
        if (person.login().equals(scope.actor())) {
            throw new RuleViolation("parties.self");
        }
        audit.around(scope, "mandate.end", login, () -> {
            if (mandates.end(scope, person, mandate, LocalDate.now(clock).minusDays(1)) == 0) {
                throw new NotFound("mandate " + mandate);
            }
        });
    }

    /** The own password. All other sessions of the account end, and this one too: the caller signs in anew. */
    @Transactional
    public void changePassword(Scope scope, String old, String fresh) {
        Person person = real(scope, scope.actor());
        if (!person.password().map(hash -> encoder.matches(old, hash)).orElse(false)) {
            throw new RuleViolation("parties.password.wrong");
        }
        Password.check(fresh, person.login());
        audit.around(
                scope,
                "user.password",
                person.login(),
                () -> persons.setPassword(scope, person, Objects.requireNonNull(encoder.encode(fresh)), false));
        signIns.endAll(person.login());
    }

    /** Sets a password that must be changed at the first sign-in, and returns it. */
    @Transactional
    public String setOneTimePassword(Scope scope, String login) {
        String password = Password.oneTime();
        audit.around(
                scope,
                "user.onetime",
                login,
                () -> persons.setPassword(
                        scope, real(scope, login), Objects.requireNonNull(encoder.encode(password)), true));
        signIns.endAll(login);
        return password;
    }

    /** Gives accounts of the demo the same password, hashed once. */
    void setDemoPassword(Scope scope, List<String> logins, String password) {
        if (logins.isEmpty()) {
            return;
        }
        logins.forEach(login -> Password.check(password, login));
        String hash = Objects.requireNonNull(encoder.encode(password));
        for (String login : logins) {
            Person person = person(scope, login);
            if (!person.demo()) {
                throw new IllegalArgumentException(login);
            }
            audit.around(scope, "user.demo-password", login, () -> persons.setPassword(scope, person, hash, false));
        }
    }

    private Person real(Scope scope, String login) {
        Person person = person(scope, login);
        if (person.demo()) {
            throw new RuleViolation("parties.demo.password");
        }
        return person;
    }

    private Person person(Scope scope, String login) {
        return persons.find(scope, login).orElseThrow(() -> new NotFound("account"));
    }

    private static boolean overlaps(Mandate held, NewMandate asked) {
        return !isBefore(held.validTo(), asked.validFrom()) && !isBefore(asked.validTo(), held.validFrom());
    }

    private static boolean isBefore(@Nullable LocalDate end, LocalDate begin) {
        return end != null && end.isBefore(begin);
    }

    private static void checkLogin(String login) {
        if (!LOGIN.matcher(login).matches() || RESERVED.contains(login)) {
            throw new RuleViolation("parties.login.shape");
        }
    }
}
