package de.lichtweg.parties.app;

import de.lichtweg.parties.domain.Password;
import de.lichtweg.parties.domain.Person;
import de.lichtweg.parties.store.InvitationStore;
import de.lichtweg.parties.store.PersonStore;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which somebody sets the first or a new password. The link's secret has 256 bits and leaves this class once;
 * the database keeps its hash.
 */
@Service
public class Invitations {

    /** How long a link holds. */
    public static final Duration VALIDITY = Duration.ofDays(14);

    private static final Scope GUEST = Scope.system("invitation");

    private final InvitationStore invitations;
    private final PersonStore persons;
    private final AccountAudit audit;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Invitations(InvitationStore invitations, PersonStore persons, AccountAudit audit, PasswordEncoder encoder) {
        this.invitations = invitations;
        this.persons = persons;
        this.audit = audit;
        this.encoder = encoder;
    }

    /** A new link's secret; older links of the account end. */
    String issue(Scope scope, Person person) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        invitations.create(scope, person, hash(token), VALIDITY);
        return token;
    }

    /** The account that a link belongs to; empty for a used, withdrawn, expired or invented one. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String token) {
        return invitations.person(GUEST, hash(token)).flatMap(id -> persons.find(GUEST, id));
    }

    /** Sets the password and uses the link up; returns the login. */
    @Transactional
    public String accept(String token, String password) {
        Person person = find(token).orElseThrow(() -> new NotFound("invitation"));
        Password.check(password, person.login());
        if (!invitations.use(GUEST, hash(token))) {
            throw new NotFound("invitation");
        }
        audit.around(
                actingAs(person),
                "user.accept",
                person.login(),
                () -> persons.setPassword(GUEST, person, Objects.requireNonNull(encoder.encode(password)), false));
        return person.login();
    }

    private static Scope actingAs(Person person) {
        return new Scope(person.login(), person.displayName(), GUEST.role(), null, GUEST.territories(), GUEST.rights());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
