package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.web.ActivityView.MilestoneLine;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Template;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The milestones of an activity as a chart and as a table. */
@Component
@Order(100)
class MilestoneSection implements ActivitySection {

    private final ActivityRegister register;
    private final LichtwegClock clock;
    private final MessageSource messages;

    MilestoneSection(ActivityRegister register, LichtwegClock clock, MessageSource messages) {
        this.register = register;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        Texts texts = Texts.current(messages);
        LocalDate today = clock.today();
        Template template = register.template(activity);
        List<Milestone> milestones = activity.draft().milestones();
        return Optional.of(Part.of(
                "meilensteine",
                "activity.milestones",
                "activity/sections :: milestones",
                Map.of(
                        "chart",
                        MilestoneChart.of(milestones, today, texts),
                        "milestones",
                        milestones.stream().map(m -> line(m, today, texts)).toList(),
                        "template",
                        texts.get("activity.template", template.name(texts.german()), template.version()),
                        "templateHref",
                        "/standards/verfahren#" + template.key() + "-" + template.version())));
    }

    private static MilestoneLine line(Milestone m, LocalDate today, Texts texts) {
        int delay = m.delayDays();
        return new MilestoneLine(
                m.name(),
                Texts.orDash(texts.date(m.plan())),
                Texts.orDash(texts.date(m.forecast())),
                Texts.orDash(texts.date(m.actual())),
                m.isOverdue(today) && delay <= 0 ? texts.get("activity.overdue") : delay == 0 ? "" : texts.delay(delay),
                delay > 0 || m.isOverdue(today) ? "warn" : "ok");
    }
}
