package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.cooperation.Responsible;
import de.lichtweg.cooperation.Responsible.Who;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom to call about an activity: those responsible for where it is. */
@Component
@Order(150)
class ResponsibleSection implements ActivitySection {

    private static final int MOST = 4;
    private static final Map<Boolean, List<String>> TOPICS =
            Map.of(true, List.of("Förderung", "Lose"), false, List.of("Leerrohr", "Straßenbau"));

    private final Responsible responsible;

    ResponsibleSection(Responsible responsible) {
        this.responsible = responsible;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        List<RegionKey> territory = activity.draft().territory();
        List<String> topics =
                TOPICS.get(activity.draft().basics().kind().template().equals("grant"));
        List<Who> contacts =
                responsible.list(scope, RegionKey.common(territory), topics == null ? List.of() : topics).stream()
                        .limit(MOST)
                        .toList();
        return contacts.isEmpty()
                ? Optional.empty()
                : Optional.of(Part.of(
                        "ansprechpartner",
                        "cooperation.responsible",
                        Responsible.FRAGMENT,
                        Map.of("contacts", contacts)));
    }
}
