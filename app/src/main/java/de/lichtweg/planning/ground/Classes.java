package de.lichtweg.planning.ground;

import de.lichtweg.planner.cost.Method;
import de.lichtweg.planner.cost.Surface;
import de.lichtweg.planning.ground.GroundRules.StreetRule;
import java.util.Locale;

/** What a trench digs up: what the street says of itself, else what its kind is made of. */
final class Classes {

    private final GroundRules rules;
    private final Assumptions assumptions;

    Classes(GroundRules rules, Assumptions assumptions) {
        this.rules = rules;
        this.assumptions = assumptions;
    }

    /** Along a street: beside the carriageway the kind of street decides, since a surface is that of the carriageway. */
    Work along(StreetLine street, long lengthMm) {
        StreetRule rule = rules.of(street);
        if (street.bridge() || street.tunnel()) {
            return rules.bridge();
        }
        if (!rule.bothSides()) {
            return named(street, rule.along(), "surface.way");
        }
        boolean open = lengthMm > Math.round(rules.distances().open() * 1000);
        Work work = open ? rule.alongOpen() : rule.along();
        assumptions.count(
                open ? "surface.open" : "surface.side",
                street.kind(),
                work.item().code());
        return work;
    }

    /** Across the carriageway. */
    Work across(StreetLine street) {
        return street.bridge() || street.tunnel()
                ? rules.bridge()
                : named(street, rules.of(street).across(), "surface.carriageway");
    }

    private Work named(StreetLine street, Work otherwise, String code) {
        Surface surface = rules.surfaces().get(street.surface().strip().toLowerCase(Locale.ROOT));
        if (surface == null) {
            assumptions.count(code, street.kind(), otherwise.item().code());
            return otherwise;
        }
        boolean narrow = rules.of(street).widthMetres() <= rules.distances().narrow();
        boolean pavement = surface == Surface.CARRIAGEWAY_ASPHALT && narrow;
        // one drills under any ground, but a plough goes through soil only
        boolean fits = surface == otherwise.surface() || otherwise.method() == Method.DRILLING;
        Method method = fits ? otherwise.method() : Method.OPEN_TRENCH;
        return new Work(pavement ? Surface.PAVEMENT_ASPHALT : surface, method);
    }
}
