package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.PageUrl;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lots of a project. */
@Component
@Order(300)
class LotSection implements ActivitySection {

    private final ActivityRegister register;
    private final ActivityListPage list;

    LotSection(ActivityRegister register, ActivityListPage list) {
        this.register = register;
        this.list = list;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        String ids = register.list(scope).stream()
                .filter(l -> Objects.equals(l.draft().basics().parent(), activity.id()))
                .map(l -> Long.toString(l.id()))
                .collect(Collectors.joining(","));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        ActivityQuery query = new ActivityQuery(RegionKey.GERMANY, Map.of("id", ids, "stand", "alle", "sort", "titel"));
        var lots = list.view(scope, query, new PageUrl(ActivityListPage.PATH, Map.of()))
                .lines();
        return Optional.of(Part.of("lose", "activity.lots", "activity/sections :: lots", Map.of("lots", lots))
                .counted(lots.size()));
    }
}
