package de.lichtweg.radar.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.app.RadarDesk;
import de.lichtweg.radar.domain.RadarCase;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Open cases on one side of which an activity stands. */
@Component
@Order(350)
class RadarSection implements ActivitySection {

    private static final int SHOWN = 8;

    private final RadarDesk desk;
    private final Texts texts;

    RadarSection(RadarDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        List<RadarCase> open = desk.ofActivity(scope, activity.id()).stream()
                .filter(c -> c.state() == RadarCase.State.OPEN)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = open.stream().limit(SHOWN).map(this::line).toList();
        Part part = Part.lines("radar", "radar.section", lines, "").counted(open.size());
        String list = open.stream().allMatch(c -> c.kind().isConflict()) ? "/radar/konflikte" : "/radar";
        return Optional.of(part.with(new Link(
                texts.get("radar.section.all"),
                list + "?region=" + open.getFirst().municipality().district())));
    }

    private Line line(RadarCase c) {
        String left = texts.left(c);
        return new Line(
                texts.title(c),
                "/radar/" + c.id(),
                texts.sentence(c),
                left.isEmpty() ? texts.kind(c.kind()) : texts.kind(c.kind()) + ", " + left,
                texts.isLate(c) ? "danger" : "warn");
    }
}
