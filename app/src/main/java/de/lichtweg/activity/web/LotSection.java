package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lots of a project. */
@Component
@Order(300)
class LotSection implements ActivitySection {

    private final ActivityListPage list;

    LotSection(ActivityListPage list) {
        this.list = list;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        return Optional.empty();
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity, List<Activity> family) {
        var lots = activity.draft().basics().kind().hasLots()
                ? list.lots(scope, activity, family)
                : List.<ActivityListView.Line>of();
        return lots.isEmpty()
                ? Optional.empty()
                : Optional.of(Part.of("lose", "activity.lots", "activity/sections :: lots", Map.of("lots", lots))
                        .counted(lots.size()));
    }
}
