package de.lichtweg.platform.digest;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.digest.DigestSource.DigestLine;
import de.lichtweg.platform.digest.Recipients.Recipient;
import de.lichtweg.platform.mail.Mail;
import de.lichtweg.platform.mail.Outbox;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail per person and period. The turn of a period and the mail are written in one transaction, so nobody is told twice
 * however often it runs and whenever it is killed. Who has nothing to hear gets no mail.
 */
@Service
class Digest {

    private final ObjectProvider<DigestSource> sources;
    private final DigestTable table;
    private final Logins logins;
    private final Outbox outbox;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final Set<Role> weekly;

    Digest(
            ObjectProvider<DigestSource> sources,
            DigestTable table,
            Logins logins,
            Outbox outbox,
            MessageSource messages,
            LichtwegClock clock,
            @Value("${lichtweg.digest.weekly}") Set<Role> weekly) {
        this.sources = sources;
        this.table = table;
        this.logins = logins;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
        this.weekly = weekly;
    }

    /** How often the scope is told: its wish, else what its role begins with. */
    Rhythm rhythm(Scope scope) {
        return table.wish(scope).orElse(weekly.contains(scope.role()) ? Rhythm.WEEKLY : Rhythm.OFF);
    }

    /** Changes the own wish. */
    @Transactional
    public void wish(Scope scope, Rhythm rhythm) {
        table.wish(scope, rhythm);
    }

    /** Tells one, if it is the turn; true if there is a mail. */
    @Transactional
    public boolean tell(Recipient recipient) {
        Optional<Scope> found = logins.find(recipient.login()).map(Logins.Login::scope);
        if (found.isEmpty()) {
            return false;
        }
        Scope scope = found.get();
        Rhythm rhythm = rhythm(scope);
        LocalDate today = clock.today();
        Optional<String> period = rhythm.period(today);
        if (period.isEmpty()) {
            return false;
        }
        List<DigestLine> lines = lines(scope, today, rhythm.until(today));
        return table.take(scope, period.get(), lines.size())
                && !lines.isEmpty()
                && outbox.send(scope, mail(recipient, scope, lines, period.get()));
    }

    private List<DigestLine> lines(Scope scope, LocalDate today, LocalDate until) {
        // nobody's browser says in which language a mail is read
        LocaleContextHolder.setLocale(Locale.GERMAN);
        try {
            return CurrentScope.callAs(
                    scope,
                    () -> sources.orderedStream()
                            .flatMap(s -> s.list(scope, today, until).stream())
                            .toList());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private Mail mail(Recipient recipient, Scope scope, List<DigestLine> lines, String period) {
        Map<String, List<DigestLine>> groups = lines.stream()
                .collect(Collectors.groupingBy(DigestLine::group, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder(text("digest.hello", scope.displayName())).append("\n");
        groups.forEach((group, own) -> {
            text.append("\n").append(text("digest.group." + group, own.size())).append("\n");
            own.forEach(l -> text.append("\n- ")
                    .append(l.text())
                    .append("\n  ")
                    .append(outbox.link(l.href()))
                    .append("\n"));
        });
        text.append("\n")
                .append(text("digest.end", outbox.link("/konto/mitteilungen")))
                .append("\n");
        return Mail.of(
                        recipient.email(),
                        text("digest.subject", lines.size()),
                        text.toString(),
                        new SubjectRef("platform.digest", period),
                        DataClass.ACTIVITY,
                        RegionKey.common(scope.territories()))
                .once("digest:" + scope.actor() + ":" + period);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }
}
