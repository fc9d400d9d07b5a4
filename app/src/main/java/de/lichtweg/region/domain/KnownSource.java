package de.lichtweg.region.domain;

/**
 * A source of regions as it wants to be named. Sources that nobody has described go by their key.
 *
 * @param name for people
 * @param licence licence, empty where unknown
 * @param attribution how it wants to be named
 */
public record KnownSource(String name, String licence, String attribution) {

    /** The source with this key. */
    public static KnownSource of(String key) {
        return switch (key) {
            case "vg250" -> survey("Verwaltungsgebiete 1 : 250 000 (VG250)");
            case "vg5000" -> survey("Verwaltungsgebiete 1 : 5 000 000 (VG5000)");
            case "register" ->
                new KnownSource(
                        "Gemeindeverzeichnis",
                        "Nutzung mit Quellenangabe",
                        "Gemeindeverzeichnis, © Statistisches Bundesamt");
            default -> new KnownSource(key, "", key);
        };
    }

    private static KnownSource survey(String name) {
        return new KnownSource(name, "GeoNutzV", "© GeoBasis-DE / BKG (Daten verändert)");
    }
}
