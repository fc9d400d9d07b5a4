package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.app.Deadlines;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The deadlines of an activity, the next one first. */
@Component
@Order(150)
class DeadlineSection implements ActivitySection {

    private final Deadlines deadlines;
    private final LichtwegClock clock;
    private final MessageSource messages;

    DeadlineSection(Deadlines deadlines, LichtwegClock clock, MessageSource messages) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        DeadlineTexts texts = new DeadlineTexts(Texts.current(messages), clock.today());
        List<Deadline> all = deadlines.of(scope, List.of(activity));
        String page = DeadlinePages.path(activity.id());
        boolean write = activity.rights().write();
        if (all.isEmpty() && !write) {
            return Optional.empty();
        }
        List<Line> lines = all.stream()
                .map(d -> new Line(
                        d.draft().name(), page + "#frist-" + d.id(), texts.day(d), texts.state(d), texts.tone(d)))
                .toList();
        String more = texts.get(write ? "activity.deadlines.edit" : "activity.deadlines.all");
        return Optional.of(Part.lines("fristen", "activity.deadlines", lines, texts.get("activity.deadlines.none"))
                .with(new Link(more, page)));
    }
}
