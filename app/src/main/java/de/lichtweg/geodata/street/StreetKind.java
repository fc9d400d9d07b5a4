package de.lichtweg.geodata.street;

import java.util.Locale;
import java.util.Map;

/** What a street is for; the words are those of OpenStreetMap, from the widest down. */
public enum StreetKind {
    MOTORWAY,
    TRUNK,
    PRIMARY,
    SECONDARY,
    TERTIARY,
    UNCLASSIFIED,
    RESIDENTIAL,
    LIVING_STREET,
    PEDESTRIAN,
    SERVICE,
    TRACK,
    CYCLEWAY,
    FOOTWAY,
    PATH,
    STEPS,
    OTHER;

    private static final Map<String, StreetKind> GERMAN = Map.of(
            "autobahn", MOTORWAY,
            "bundesstraße", PRIMARY,
            "staatsstraße", SECONDARY,
            "landesstraße", SECONDARY,
            "kreisstraße", TERTIARY,
            "gemeindestraße", UNCLASSIFIED,
            "wohnstraße", RESIDENTIAL,
            "weg", PATH,
            "feldweg", TRACK);

    /** The kind of a {@code highway} or of a German class; links belong to the road that they lead to. */
    public static StreetKind of(String written) {
        String word = written.strip().toLowerCase(Locale.GERMAN);
        String road = word.endsWith("_link") ? word.substring(0, word.length() - 5) : word;
        for (StreetKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(road)) {
                return kind;
            }
        }
        return road.equals("road") ? UNCLASSIFIED : road.equals("bridleway") ? PATH : GERMAN.getOrDefault(road, OTHER);
    }
}
