package de.lichtweg.portal.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.mail.Mail;
import de.lichtweg.platform.mail.Outbox;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.Asker;
import de.lichtweg.portal.domain.Subscriber;
import de.lichtweg.portal.domain.Wish;
import de.lichtweg.portal.store.QuestionStore;
import de.lichtweg.portal.store.SubscriptionStore;
import de.lichtweg.portal.store.SubscriptionStore.Request;
import de.lichtweg.region.Regions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * News by mail without an account. Whoever asks gets a mail, subscribed or not, and reads the same on the page: nobody learns from it
 * who subscribes. Only the link in the mail makes a subscriber; whoever ends it is forgotten.
 */
@Service
public class Subscriptions {

    /** What mails to subscribers are about. */
    static final String SUBSCRIBER = "portal.subscriber";

    /** What mails that ask for a confirmation are about. */
    static final String REQUEST = "portal.subscription";

    /** How long the link of a confirmation holds. */
    static final Duration OPEN = Duration.ofDays(2);

    private static final Scope PROGRAM = Scope.system("abonnement");
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int SECRET_BYTES = 32;

    private final SubscriptionStore store;
    private final QuestionStore askers;
    private final Editions editions;
    private final Outbox outbox;
    private final Settings settings;
    private final Regions regions;
    private final AuditLog audit;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final SecureRandom random = new SecureRandom();

    Subscriptions(
            SubscriptionStore store,
            QuestionStore askers,
            Editions editions,
            Outbox outbox,
            Settings settings,
            Regions regions,
            AuditLog audit,
            MessageSource messages,
            LichtwegClock clock) {
        this.store = store;
        this.askers = askers;
        this.editions = editions;
        this.outbox = outbox;
        this.settings = settings;
        this.regions = regions;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Asks for a subscription: a mail with a link goes to the address, unless it got too many within a day, which nobody is told.
     *
     * @return false where the asker asked too often within an hour
     * @throws de.lichtweg.platform.error.RuleViolation "mail.to" for something that is no address
     */
    @Transactional
    public boolean ask(Asker asker, String email, Wish wish, Locale locale) {
        Instant now = clock.instant();
        int asked = askers.record(PROGRAM, "abo " + asker.key(), now, now.minus(WINDOW));
        if (asked > settings.number("portal.subscriptions-per-hour")) {
            return false;
        }
        String token = secret();
        String address = email.strip().toLowerCase(Locale.ROOT);
        Request request = new Request(address, locale.getLanguage().equals("en") ? "en" : "de", wish);
        Mail mail = confirmation(address, token, locale);
        int most = settings.number("portal.confirmations-per-day");
        if (store.ask(PROGRAM, hash(token), request, now, now.minus(Duration.ofDays(1)), most)) {
            outbox.send(PROGRAM, mail);
        }
        return true;
    }

    private Mail confirmation(String address, String token, Locale locale) {
        String link = outbox.link("/abonnement/bestaetigen/" + token);
        return Mail.of(
                        address,
                        text(locale, "portal.mail.confirm.subject", office()),
                        text(locale, "portal.mail.confirm.text", office(), link),
                        new SubjectRef(REQUEST, "confirmation"),
                        DataClass.ADMINISTRATION,
                        regions.home())
                .withSecret(token);
    }

    private String office() {
        return regions.find(regions.home(), clock.today())
                .map(Regions.Region::name)
                .orElse("");
    }

    /** What a link of a confirmation would begin; empty for an invented one and one that is too old. */
    @Transactional(readOnly = true)
    public Optional<Wish> asked(String token) {
        return request(token).map(Request::wish);
    }

    private Optional<Request> request(String token) {
        return store.request(PROGRAM, hash(token), clock.instant().minus(OPEN));
    }

    /** Begins a subscription; false for a link that begins none. What stands so far is known: the first mail tells what changed. */
    @Transactional
    public boolean confirm(String token) {
        Optional<Request> found = request(token);
        found.ifPresent(request -> {
            Locale locale = request.language().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
            Edition edition = editions.now(locale);
            long id = store.confirm(PROGRAM, request, secret(), editions.told(edition, request.wish()), edition.at());
            outbox.forget(PROGRAM, REQUEST, request.email(), clock.instant());
            audit("subscription.confirm", id);
        });
        return found.isPresent();
    }

    /** Whose secret it is. */
    @Transactional(readOnly = true)
    public Optional<Subscriber> find(String secret) {
        return store.find(PROGRAM, secret);
    }

    /** Ends a subscription and forgets the address, mails included; nothing happens for a secret that is none. */
    @Transactional
    public void end(String secret) {
        Optional<Subscriber> subscriber = store.find(PROGRAM, secret);
        subscriber.ifPresent(s -> {
            store.end(PROGRAM, secret);
            outbox.forget(PROGRAM, SUBSCRIBER, s.email(), clock.instant());
            audit("subscription.end", s.id());
        });
    }

    /** How many there are, for those who write to them. */
    @Transactional(readOnly = true)
    public long count(Scope scope) {
        return store.count(scope);
    }

    private void audit(String action, long id) {
        SubjectRef subject = new SubjectRef(SUBSCRIBER, Long.toString(id));
        audit.write(PROGRAM, action, subject, DataClass.ADMINISTRATION, regions.home(), "", null, null);
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
