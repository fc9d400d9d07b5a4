package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.State;
import de.lichtweg.cooperation.domain.Participant;
import de.lichtweg.cooperation.domain.Participant.Answer;
import de.lichtweg.cooperation.store.MeetingStore;
import de.lichtweg.cooperation.store.ParticipantStore;
import de.lichtweg.cooperation.store.TopicStore;
import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some days before a meeting everybody invited who did not decline is reminded of it, once. */
@Component
class MeetingReminders implements Routine {

    private static final LocalTime AT = LocalTime.of(6, 30);

    private final MeetingStore meetings;
    private final ParticipantStore participants;
    private final TopicStore topics;
    private final MeetingLetters letters;
    private final Settings settings;
    private final LichtwegClock clock;

    MeetingReminders(
            MeetingStore meetings,
            ParticipantStore participants,
            TopicStore topics,
            MeetingLetters letters,
            Settings settings,
            LichtwegClock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.topics = topics;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "meeting-reminders";
    }

    @Override
    public LocalTime at() {
        return AT;
    }

    @Override
    @Transactional
    public void submit(Scope scope) {
        LocalDate today = clock.today();
        LocalDate last = today.plusDays(settings.number("meetings.remind-days"));
        meetings.list(scope).stream()
                .filter(m -> m.state() == State.INVITED)
                .filter(m -> m.draft().day().isAfter(today) && !m.draft().day().isAfter(last))
                .forEach(m -> remind(scope, m));
    }

    private void remind(Scope scope, Meeting meeting) {
        List<String> asked = participants.list(scope, meeting).stream()
                .filter(p -> p.sentSequence() != null && p.answer() != Answer.NO)
                .map(Participant::organisation)
                .toList();
        letters.send(scope, meeting, "reminded", asked, topics.agenda(scope, meeting.id()));
    }
}
