package de.lichtweg.planning.ground;

import java.util.ArrayList;
import java.util.List;

/** Which ways carry trenches. */
final class Carriers {

    private final GroundRules rules;
    private final Assumptions assumptions;

    Carriers(GroundRules rules, Assumptions assumptions) {
        this.rules = rules;
        this.assumptions = assumptions;
    }

    /** Those that do. */
    List<StreetLine> of(List<StreetLine> streets) {
        List<StreetLine> carrying = new ArrayList<>();
        for (StreetLine street : streets) {
            if (!rules.of(street).carries()) {
                assumptions.count("way.excluded", street.kind());
            } else if (rules.noTrench().contains(street.access().strip())) {
                assumptions.count("way.private");
            } else {
                note(street);
                carrying.add(street);
            }
        }
        return carrying;
    }

    private void note(StreetLine street) {
        if (!rules.knows(street)) {
            assumptions.count("way.unknown", street.kind().isBlank() ? "–" : street.kind());
        }
        if (street.bridge() || street.tunnel()) {
            assumptions.count("way.bridge");
        }
    }
}
