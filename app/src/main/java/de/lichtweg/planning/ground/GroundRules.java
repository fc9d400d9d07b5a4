package de.lichtweg.planning.ground;

import de.lichtweg.planner.cost.Surface;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is assumed about streets: which carry trenches, how wide they are, what they are made of.
 *
 * @param name name of the rule set
 * @param streets rule of each word of {@code highway}; the empty word is for streets without a class
 * @param surfaces class of each word of {@code surface}
 * @param noTrench words of {@code access} that keep trenches out
 * @param bridge how a duct gets over a bridge or through an underpass
 * @param gap how it gets from one part of the network to another where no street leads
 * @param distances what counts as near
 */
public record GroundRules(
        String name,
        Map<String, StreetRule> streets,
        Map<String, Surface> surfaces,
        Set<String> noTrench,
        Work bridge,
        Work gap,
        Distances distances) {

    /**
     * How a kind of street is built upon.
     *
     * @param carries whether trenches lie in or along it
     * @param bothSides whether trenches lie on both sides of the carriageway, else in the way itself
     * @param widthMetres width of the carriageway, which a crossing has to cross
     * @param along what is dug up along it among houses
     * @param alongOpen the same where there are no houses
     * @param across what is dug up across it, where the surface is not named
     */
    public record StreetRule(
            boolean carries, boolean bothSides, double widthMetres, Work along, Work alongOpen, Work across) {}

    /**
     * Distances in metres.
     *
     * @param name how far a house may lie from the street of its name
     * @param any how far from any other street, where there is none of its name
     * @param join ends of lines that lie closer to another line are joined to it
     * @param island parts of the network that lie closer to another are joined to it across open land
     * @param open stretches without a house longer than this are open country
     * @param narrow ways up to this width are paved as pavements
     */
    public record Distances(double name, double any, double join, double island, double open, double narrow) {}

    /** Copies. */
    public GroundRules {
        streets = Map.copyOf(streets);
        surfaces = Map.copyOf(surfaces);
        noTrench = Set.copyOf(noTrench);
        if (!streets.containsKey("")) {
            throw new IllegalArgumentException("Es fehlt die Regel für Straßen ohne Klasse (street;;…).");
        }
    }

    /** The rule of a street; links follow the road that they lead to, unknown words the rule without a class. */
    StreetRule of(StreetLine street) {
        StreetRule rule = streets.get(word(street));
        return rule == null ? withoutClass() : rule;
    }

    private StreetRule withoutClass() {
        return java.util.Objects.requireNonNull(streets.get(""));
    }

    /** Whether the kind of a street is named in the rules. */
    boolean knows(StreetLine street) {
        return !word(street).isEmpty() && streets.containsKey(word(street));
    }

    private static String word(StreetLine street) {
        return street.kind().strip().toLowerCase(Locale.ROOT).replaceAll("_link$", "");
    }
}
