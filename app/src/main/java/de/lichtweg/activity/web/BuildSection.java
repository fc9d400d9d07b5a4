package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.app.ConstructionProgress;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far the addresses of an activity are built, in a line, with the way to the page of the building. */
@Component
@Order(250)
class BuildSection implements ActivitySection {

    private final ConstructionProgress building;
    private final MessageSource messages;

    BuildSection(ConstructionProgress building, MessageSource messages) {
        this.building = building;
        this.messages = messages;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        if (activity.addresses() == 0 || !activity.draft().basics().kind().builds()) {
            return Optional.empty();
        }
        Texts texts = Texts.current(messages);
        Map<BuildState, Integer> counts = building.counts(scope, activity);
        List<BuildView.State> states =
                counts.isEmpty() ? List.of() : BuildBar.of(counts, activity.addresses(), state -> "", texts);
        boolean first = counts.isEmpty() && activity.rights().write();
        return counts.isEmpty() && !first
                ? Optional.empty()
                : Optional.of(Part.of(
                                "baustand",
                                "activity.build",
                                "activity/sections :: build",
                                Map.of("states", states, "label", texts.get("activity.build")))
                        .with(new Link(
                                texts.get(first ? "activity.build.begin" : "activity.build.open"),
                                ActivityListPage.PATH + "/" + activity.id() + "/bau")));
    }
}
