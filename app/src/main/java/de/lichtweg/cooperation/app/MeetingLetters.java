package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.Topic;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.calendar.Invitation;
import de.lichtweg.platform.mail.Mail;
import de.lichtweg.platform.mail.Outbox;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mails about a meeting with what calendar programs need: to the accounts of an organisation and to its mail box in the directory. */
@Component
class MeetingLetters {

    private static final Formats FORMATS = new Formats();

    private final MailAddresses addresses;
    private final Outbox outbox;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final String from;

    MeetingLetters(
            MailAddresses addresses,
            Outbox outbox,
            MessageSource messages,
            LichtwegClock clock,
            @Value("${lichtweg.mail.from}") String from) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
        this.from = from;
    }

    /**
     * Tells organisations of a meeting as it is now.
     *
     * @param kind {@code invited}, {@code changed}, {@code cancelled}, {@code reminded} or {@code seat}
     * @return those that could be told
     */
    Set<String> send(Scope scope, Meeting meeting, String kind, Collection<String> organisations, List<Topic> agenda) {
        Map<String, List<String>> mails = addresses.of(organisations);
        mails.forEach((organisation, to) -> to.forEach(mail -> outbox.send(scope, mail(meeting, kind, mail, agenda))));
        return mails.keySet();
    }

    private Mail mail(Meeting meeting, String kind, String to, List<Topic> agenda) {
        MeetingDraft d = meeting.draft();
        String link = outbox.link("/termine/" + meeting.id());
        String when = when(d);
        String topics = agenda.stream().map(t -> "- " + t.title()).collect(Collectors.joining("\n"));
        String text = text(
                "cooperation.mail." + kind,
                meeting.bodyName(),
                d.title(),
                when,
                d.place().isEmpty() ? d.link() : d.place(),
                topics.isEmpty() ? text("cooperation.mail.noagenda") : topics,
                link);
        Mail mail = Mail.of(
                        to,
                        text("cooperation.mail." + kind + ".subject", d.title(), FORMATS.date(d.day())),
                        text,
                        new SubjectRef(Meetings.SUBJECT, Long.toString(meeting.id())),
                        DataClass.COOPERATION,
                        meeting.territory())
                .once("meeting:" + meeting.id() + ":" + meeting.sequence() + ":" + kind + ":" + to + again(kind));
        return kind.equals("seat") || kind.equals("reminded")
                ? mail
                : mail.withCalendar(invitation(meeting, link, to).text(clock.instant()));
    }

    /** Whoever gave up a seat, waited again and gets one a second time is told a second time; all else is said once. */
    private String again(String kind) {
        return kind.equals("seat") ? ":" + clock.instant() : "";
    }

    private Invitation invitation(Meeting meeting, String link, String to) {
        MeetingDraft d = meeting.draft();
        return new Invitation(
                "cooperation.meeting-" + meeting.id(),
                meeting.sequence(),
                meeting.state() == Meeting.State.CANCELLED,
                d.title(),
                d.note(),
                meeting.begins(),
                meeting.ends(),
                d.place().isEmpty() ? d.link() : d.place(),
                link,
                from.replaceFirst(".*<(.*)>.*", "$1").strip(),
                meeting.bodyName(),
                to);
    }

    static String when(MeetingDraft d) {
        return FORMATS.date(d.day()) + ", " + d.from() + "–" + d.to() + " Uhr";
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }
}
