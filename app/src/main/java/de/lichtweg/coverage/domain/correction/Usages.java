package de.lichtweg.coverage.domain.correction;

import java.util.List;
import java.util.Map;

/** Kinds of use of a building, as the ledger stores them, and their German names for the record. */
public final class Usages {

    private static final Map<String, String> GERMAN = Map.of(
            "RESIDENTIAL", "Wohnen",
            "MIXED", "Wohnen und Gewerbe",
            "BUSINESS", "Gewerbe",
            "PUBLIC", "öffentliche Einrichtung",
            "SCHOOL", "Schule",
            "HOSPITAL", "Krankenhaus",
            "OTHER", "Sonstiges",
            "NOT_SERVICEABLE", "nicht zu versorgen");

    private Usages() {}

    /** All, in the order of a menu. */
    public static List<String> all() {
        return List.of("RESIDENTIAL", "MIXED", "BUSINESS", "PUBLIC", "SCHOOL", "HOSPITAL", "OTHER", "NOT_SERVICEABLE");
    }

    /** The German name; the code itself where a file brought one of its own. */
    public static String german(String usage) {
        return GERMAN.getOrDefault(usage, usage);
    }
}
