package de.lichtweg.activity.web;

import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.Running;
import de.lichtweg.activity.store.DeadlineStore;
import de.lichtweg.activity.store.RunningStore;
import de.lichtweg.parties.OpenWork;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Activities that somebody leads, with their open deadlines. Two statements. */
@Component
@Order(200)
class ActivityWork implements OpenWork {

    private final RunningStore running;
    private final DeadlineStore deadlines;
    private final LichtwegClock clock;

    ActivityWork(RunningStore running, DeadlineStore deadlines, LichtwegClock clock) {
        this.running = running;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Part> parts(Scope scope, Holder holder) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
            return List.of();
        }
        Map<Long, Running> led = running.list(scope).stream()
                .filter(r -> leads(holder, r.who()))
                .collect(Collectors.toMap(Running::id, Function.identity()));
        return List.of(
                new Part("deadlines", true, deadlines(scope, led)),
                new Part(
                        "activities",
                        false,
                        led.values().stream().map(ActivityWork::item).toList()));
    }

    private static boolean leads(Holder holder, Running.Who who) {
        return holder.isPerson()
                ? who.responsible().equals(holder.name())
                : holder.organisations().contains(who.organisation());
    }

    private static Item item(Running r) {
        return new Item(r.title(), r.nextStep(), Optional.ofNullable(r.due()), "/aktivitaeten/" + r.id());
    }

    private List<Item> deadlines(Scope scope, Map<Long, Running> led) {
        return led.isEmpty()
                ? List.of()
                : deadlines.of(scope, led.keySet()).stream()
                        .filter(d -> !d.isOver(clock.today()))
                        .map(d -> item(d, Objects.requireNonNull(led.get(d.activity()))))
                        .toList();
    }

    private static Item item(Deadline d, Running r) {
        return new Item(d.draft().name(), r.title(), Optional.of(d.day()), "/aktivitaeten/" + r.id() + "#fristen");
    }
}
