package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.web.ActivityView.Step;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steps of the present phase. */
@Component
@Order(200)
class StepSection implements ActivitySection {

    private final ActivityRegister register;
    private final MessageSource messages;

    StepSection(ActivityRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        boolean german = Texts.current(messages).german();
        Course course = activity.draft().course();
        List<Template.Step> all = all(register.template(activity), course);
        List<Step> steps = IntStream.range(0, all.size())
                .mapToObj(i -> new Step(all.get(i).name(german), i < course.steps()))
                .toList();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Part.of("schritte", "activity.steps", "activity/sections :: steps", Map.of("steps", steps)));
    }

    /** All steps of the present phase. */
    static List<Template.Step> all(Template template, Course course) {
        return template.find(course.present().phase())
                .map(Template.Phase::steps)
                .orElse(List.of());
    }
}
