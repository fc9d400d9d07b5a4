package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.platform.security.Scope;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happened to an activity, for the offices. */
@Component
@Order(400)
class LogSection implements ActivitySection {

    private final ActivityRegister register;
    private final ActivityStory story;
    private final MessageSource messages;

    LogSection(ActivityRegister register, ActivityStory story, MessageSource messages) {
        this.register = register;
        this.story = story;
        this.messages = messages;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        if (!activity.rights().internal()) {
            return Optional.empty();
        }
        var log = story.of(scope, activity, register.template(activity), Texts.current(messages));
        return Optional.of(Part.of(
                "verlauf",
                "activity.log",
                "activity/sections :: log",
                Map.of(
                        "log",
                        log,
                        "fileNumber",
                        activity.draft().basics().fileNumber(),
                        "mayNote",
                        Reach.mayNote(scope, activity),
                        "href",
                        ActivityListPage.PATH + "/" + activity.id() + "/notizen")));
    }
}
