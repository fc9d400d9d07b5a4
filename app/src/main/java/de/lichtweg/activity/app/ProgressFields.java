package de.lichtweg.activity.app;

import de.lichtweg.activity.BuildState;
import de.lichtweg.geodata.ingest.ImportProfile.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns of a builder's list, and the words for how far an address is. */
final class ProgressFields {

    static final Field STATE = new Field(
            "build_state",
            true,
            List.of(
                    "baustand",
                    "bauzustand",
                    "baustatus",
                    "ausbaustand",
                    "ausbaustatus",
                    "build_state",
                    "status",
                    "stand"));
    static final Field DAY = new Field(
            "build_day",
            false,
            List.of("seit", "baustand_seit", "datum", "fertig_am", "erreicht_am", "am", "date", "since"));
    static final Field METRES = new Field(
            "metres", false, List.of("meter", "trassenmeter", "tiefbaumeter", "laenge_m", "laufmeter", "metres"));
    static final Field PLANNED = new Field(
            "build_planned", false, List.of("geplant_fuer", "plan", "plantermin", "geplant_am", "planned_for"));
    static final Field ACTIVITY =
            new Field("activity", false, List.of("aktivitaet", "los", "projekt", "activity", "lot"));

    private static final Map<BuildState, List<String>> WORDS = new EnumMap<>(Map.of(
            BuildState.PLANNED, List.of("geplant", "inplanung", "planned", "offen", "nichtbegonnen"),
            BuildState.TRENCH, List.of("imtiefbau", "tiefbau", "imbau", "inbau", "bau", "trench", "graben", "begonnen"),
            BuildState.PASSED,
                    List.of("amgrundstueck", "passed", "homepassed", "homespassed", "hp", "trasseverlegt", "verlegt"),
            BuildState.CONNECTED,
                    List.of(
                            "angeschlossen",
                            "connected",
                            "homeconnected",
                            "homesconnected",
                            "hc",
                            "hausanschluss",
                            "hausanschlussfertig"),
            BuildState.ACTIVE,
                    List.of("aktiv", "active", "homeactivated", "homesactivated", "ha", "inbetrieb", "geschaltet")));

    private ProgressFields() {}

    /** The state that a builder means. */
    static Optional<BuildState> state(String written) {
        String word = ActivityTable.letters(written);
        return WORDS.entrySet().stream()
                .filter(e -> e.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
