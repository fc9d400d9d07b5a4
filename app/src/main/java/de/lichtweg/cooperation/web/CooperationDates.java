package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.platform.calendar.CalendarEntry;
import de.lichtweg.platform.calendar.CalendarEntry.Hours;
import de.lichtweg.platform.calendar.CalendarSource;
import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Meetings and tasks in the calendar, its feeds and the digest. */
@Component
@Order(200)
class CooperationDates implements CalendarSource, DigestSource {

    private final Meetings meetings;
    private final TaskDesk tasks;
    private final Texts texts;
    private final LichtwegClock clock;

    CooperationDates(Meetings meetings, TaskDesk tasks, Texts texts, LichtwegClock clock) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<String> kinds() {
        return List.of("meeting", "task");
    }

    @Override
    public List<CalendarEntry> list(Scope scope, Range range) {
        return Stream.concat(
                        meetings.list(scope).stream()
                                .filter(m -> isShown(m) && range.region().contains(m.territory()))
                                .map(this::entry),
                        tasks.list(scope).stream()
                                .filter(t -> t.state() == Task.State.OPEN
                                        && t.due() != null
                                        && range.region().contains(t.territory()))
                                .map(this::entry))
                .filter(e -> range.contains(e.day()))
                .toList();
    }

    /** One that is called off stays until its day, so that calendar programs strike it. */
    private boolean isShown(Meeting m) {
        return m.state() != Meeting.State.CANCELLED || !m.draft().day().isBefore(clock.today());
    }

    private CalendarEntry entry(Meeting m) {
        boolean cancelled = m.state() == Meeting.State.CANCELLED;
        return new CalendarEntry(
                "cooperation.meeting-" + m.id(),
                m.draft().day(),
                "meeting",
                cancelled
                        ? texts.get("cooperation.meeting.cancelled", m.draft().title())
                        : m.draft().title(),
                texts.time(m.draft())
                        + (m.draft().place().isEmpty() ? "" : ", " + m.draft().place()),
                Rooms.MEETINGS + "/" + m.id(),
                true,
                m.state() == Meeting.State.HELD || cancelled ? CalendarEntry.State.DONE : CalendarEntry.State.OPEN,
                new Hours(m.begins(), m.ends(), m.draft().place(), m.sequence(), cancelled));
    }

    private CalendarEntry entry(Task t) {
        return new CalendarEntry(
                "cooperation.task-" + t.id(),
                Objects.requireNonNull(t.due()),
                "task",
                t.title(),
                t.who(),
                Rooms.TASKS + "/" + t.id(),
                t.own(),
                t.isLate(clock.today()) ? CalendarEntry.State.LATE : CalendarEntry.State.OPEN);
    }

    @Override
    public List<DigestLine> list(Scope scope, LocalDate today, LocalDate until) {
        List<DigestLine> lines = new ArrayList<>();
        meetings.list(scope).stream()
                .filter(m -> m.state() == Meeting.State.INVITED
                        && !m.draft().day().isBefore(today)
                        && !m.draft().day().isAfter(until))
                .forEach(m -> lines.add(new DigestLine(
                        "meetings",
                        texts.get(
                                "cooperation.digest.meeting",
                                texts.weekday(m.draft().day()),
                                texts.time(m.draft()),
                                m.draft().title()),
                        Rooms.MEETINGS + "/" + m.id())));
        tasks.list(scope).stream()
                .filter(t -> t.own() && t.state() == Task.State.OPEN)
                .filter(t -> t.due() != null && !t.due().isAfter(until))
                .forEach(t -> lines.add(new DigestLine(
                        "tasks",
                        texts.get("cooperation.digest.task", texts.date(t.due()), t.title(), t.about()),
                        Rooms.TASKS + "/" + t.id())));
        return lines;
    }
}
