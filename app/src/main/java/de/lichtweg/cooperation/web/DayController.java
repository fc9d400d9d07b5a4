package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.RequestDesk;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.cooperation.domain.Task.State;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "Mein Tag": what is expected of me, what I wait for, what changed. */
@Controller
class DayController {

    private static final int DAYS_BACK = 14;
    private static final int WEEKS_AHEAD = 8;
    private static final int MOST = 12;

    private final TaskDesk tasks;
    private final Meetings meetings;
    private final RequestDesk requests;
    private final Comments comments;
    private final Regions regions;
    private final LichtwegClock clock;

    DayController(
            TaskDesk tasks,
            Meetings meetings,
            RequestDesk requests,
            Comments comments,
            Regions regions,
            LichtwegClock clock) {
        this.requests = requests;
        this.tasks = tasks;
        this.meetings = meetings;
        this.comments = comments;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping(Rooms.DAY)
    String day(Scope scope, Model model) {
        LocalDate today = clock.today();
        Instant since = clock.instant().minus(Duration.ofDays(DAYS_BACK));
        List<Task> all = tasks.list(scope);
        List<Meeting> coming = meetings.list(scope).stream()
                .filter(m -> m.isAhead()
                        && !m.draft().day().isBefore(today)
                        && m.draft().day().isBefore(today.plusWeeks(WEEKS_AHEAD)))
                .toList();
        List<Task> open = all.stream().filter(t -> t.state() == State.OPEN).toList();
        model.addAttribute("regionKey", Asked.home(scope, regions.home()));
        model.addAttribute("rooms", Rooms.of(Rooms.DAY));
        model.addAttribute("today", today);
        model.addAttribute("mine", open.stream().filter(Task::own).toList());
        model.addAttribute(
                "waiting", open.stream().filter(t -> !t.own() && t.asked()).toList());
        model.addAttribute("coming", coming);
        model.addAttribute(
                "requests",
                requests.list(scope).stream()
                        .filter(r -> r.isOurTurn()
                                && (r.keeper().isEmpty() || r.keeper().equals(scope.actor()) || !r.runs()))
                        .limit(MOST)
                        .toList());
        model.addAttribute("mentions", comments.mentions(scope));
        model.addAttribute(
                "changed",
                all.stream()
                        .filter(t -> t.own() || t.asked())
                        .filter(t -> !t.changedAt().isBefore(since))
                        .sorted(Comparator.comparing(Task::changedAt).reversed())
                        .limit(MOST)
                        .toList());
        return "cooperation/day";
    }
}
