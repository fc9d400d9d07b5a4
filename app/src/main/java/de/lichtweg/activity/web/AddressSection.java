package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.web.ActivityView.Stage;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far the addresses of an activity are. */
@Component
@Order(100)
class AddressSection implements ActivitySection {

    private final ActivityArea area;
    private final Ledger ledger;
    private final MessageSource messages;

    AddressSection(ActivityArea area, Ledger ledger, MessageSource messages) {
        this.area = area;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        Texts texts = Texts.current(messages);
        String href = area.addresses(scope, activity, "");
        Part part = Part.of(
                "adressen",
                "activity.addresses",
                "activity/sections :: addresses",
                Map.of("none", activity.addresses() == 0, "stages", stages(scope, activity, href, texts)));
        return Optional.of(
                href.isEmpty()
                        ? part
                        : part.with(new Link(
                                texts.get("activity.addresses.open", texts.number(activity.addresses())), href)));
    }

    private List<Stage> stages(Scope scope, Activity activity, String href, Texts texts) {
        if (href.isEmpty()) {
            return List.of();
        }
        AddressQuery query =
                AddressQuery.all(area.region(activity.draft())).with("activity", Long.toString(activity.id()));
        Map<de.lichtweg.coverage.Stage, Integer> counts =
                ledger.view(scope, AsOf.NOW).totals(query).stages();
        return Arrays.stream(de.lichtweg.coverage.Stage.values())
                .filter(s -> counts.getOrDefault(s, 0) > 0)
                .map(s -> new Stage(
                        texts.get("coverage.stage." + s),
                        texts.number(counts.getOrDefault(s, 0)),
                        href + "&stage=" + s,
                        StageFill.of(s)))
                .toList();
    }
}
