package de.lichtweg.monitoring.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.monitoring.MunicipalReports;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Rhythm;
import de.lichtweg.monitoring.store.AskedStore;
import de.lichtweg.parties.Recipients;
import de.lichtweg.parties.Recipients.Recipient;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.mail.Mail;
import de.lichtweg.platform.mail.Outbox;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes to a municipality: what is asked, until when, and a personal link for each recipient. Never twice on one day. */
@Component
class Letters {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final Scope PROGRAM = Scope.system("rueckmeldung");

    private final Recipients recipients;
    private final PersonalLinks links;
    private final AskedStore asked;
    private final Outbox outbox;
    private final AuditLog audit;
    private final MessageSource messages;
    private final LichtwegClock clock;

    Letters(
            Recipients recipients,
            PersonalLinks links,
            AskedStore asked,
            Outbox outbox,
            AuditLog audit,
            MessageSource messages,
            LichtwegClock clock) {
        this.recipients = recipients;
        this.links = links;
        this.asked = asked;
        this.outbox = outbox;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Everybody who reports for a municipality and can be written to. */
    List<Recipient> recipients() {
        return recipients.list(PROGRAM, Role.MUNICIPALITY);
    }

    /** Writes to those of them who report for the municipality; false where there is nobody, or it was written to today. */
    boolean write(Scope scope, Report report, List<Recipient> all, boolean reminder) {
        List<Recipient> to = all.stream()
                .filter(r -> r.territory().equals(report.municipality()))
                .toList();
        if (to.isEmpty() || !asked.take(scope, report, clock.today(), reminder, to.size())) {
            return false;
        }
        to.forEach(recipient -> outbox.send(scope, mail(scope, report, recipient, reminder)));
        audit.write(
                scope,
                reminder ? "report.remind" : "report.invite",
                subject(report),
                DataClass.MUNICIPAL_REPORT,
                report.municipality(),
                "",
                null,
                "{\"recipients\":" + to.size() + "}");
        return true;
    }

    private Mail mail(Scope scope, Report report, Recipient recipient, boolean reminder) {
        String token = links.issue(scope, report);
        String period = period(report);
        String text = say(
                reminder ? "monitoring.mail.reminder" : "monitoring.mail.invitation",
                recipient.name(),
                period,
                DAY.format(report.dates().dueOn()),
                outbox.link("/rueckmeldung/" + token),
                links.days(scope, report));
        return Mail.of(
                        recipient.email(),
                        say(reminder ? "monitoring.mail.reminder.subject" : "monitoring.mail.subject", period),
                        text,
                        subject(report),
                        DataClass.MUNICIPAL_REPORT,
                        report.municipality())
                .withSecret(token)
                .once("rueckmeldung:" + report.id() + ":" + recipient.login() + ":" + clock.today());
    }

    private static SubjectRef subject(Report report) {
        return new SubjectRef(MunicipalReports.SUBJECT, Long.toString(report.id()));
    }

    /** Mails are written in German: their reader has not chosen a language here. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }

    private String period(Report report) {
        return report.period().rhythm() == Rhythm.MONTH
                ? MONTH.format(report.period().first())
                : say(
                        "monitoring.quarter",
                        report.period().number(),
                        Integer.toString(report.period().year()));
    }
}
