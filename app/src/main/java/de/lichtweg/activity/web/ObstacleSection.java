package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.Obstacle;
import de.lichtweg.activity.web.ActivityView.ObstacleLine;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What holds an activity up, and what did. */
@Component
@Order(200)
class ObstacleSection implements ActivitySection {

    private final LichtwegClock clock;
    private final MessageSource messages;

    ObstacleSection(LichtwegClock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        return Optional.of(Part.of(
                "hindernisse",
                "activity.obstacles",
                "activity/sections :: obstacles",
                Map.of("open", lines(activity, false), "solved", lines(activity, true))));
    }

    private List<ObstacleLine> lines(Activity activity, boolean solved) {
        Texts texts = Texts.current(messages);
        return activity.draft().obstacles().stream()
                .filter(o -> (o.solvedOn() != null) == solved)
                .map(o -> line(o, texts))
                .toList();
    }

    private ObstacleLine line(Obstacle o, Texts texts) {
        LocalDate since = o.since();
        LocalDate solved = o.solvedOn();
        List<String> meta = Stream.of(
                        since == null ? "" : since(since, solved, texts),
                        o.turn().isEmpty() ? "" : texts.get("activity.obstacle.turn", o.turn()),
                        o.effect(),
                        solved == null ? "" : texts.get("activity.obstacle.solved", texts.date(solved)))
                .filter(t -> !t.isEmpty())
                .toList();
        boolean old =
                since != null && solved == null && since.isBefore(clock.today().minusDays(30));
        return new ObstacleLine(o.name(), old ? "danger" : "warn", meta);
    }

    private String since(LocalDate since, @Nullable LocalDate solved, Texts texts) {
        return solved == null
                ? texts.get("activity.obstacle.since", texts.number(ChronoUnit.DAYS.between(since, clock.today())))
                : texts.get("activity.since", texts.date(since));
    }
}
