package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.domain.Selection;
import de.lichtweg.platform.security.Scope;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where an activity goes on, on a small map. */
@Component
@Order(110)
class TerritorySection implements ActivitySection {

    private final ActivityMap map;
    private final MessageSource messages;

    TerritorySection(ActivityMap map, MessageSource messages) {
        this.map = map;
        this.messages = messages;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        Texts texts = Texts.current(messages);
        String href = ActivityListPage.PATH + "/" + activity.id();
        Selection selection = new Selection(activity.draft().expected().addresses());
        Part part = Part.of(
                "gebiet",
                "activity.territory",
                "activity/sections :: territory",
                Map.of(
                        "map",
                        map.of(scope, activity, href + "/karte.json"),
                        "how",
                        selection.isEmpty() ? "" : TerritoryPage.how(selection, texts)));
        return Optional.of(
                activity.rights().write()
                        ? part.with(new Link(texts.get("activity.territory.change"), href + "/gebiet"))
                        : part);
    }
}
