package de.lichtweg.geodata.area;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an area is; the words are those of OpenStreetMap, of ATKIS and of everyday German. */
public enum AreaKind {
    WATER(List.of(
            "water",
            "river",
            "riverbank",
            "dock",
            "canal",
            "lake",
            "reservoir",
            "basin",
            "wasser",
            "gewaesser",
            "fluss",
            "see",
            "talsperre",
            "hafen",
            "fliessgewaesser",
            "stehendesgewaesser",
            "axfliessgewaesser",
            "axstehendesgewaesser",
            "axgewaesserachse")),
    BUILT_UP(List.of(
            "residential",
            "commercial",
            "industrial",
            "retail",
            "siedlung",
            "siedlungsflaeche",
            "ortslage",
            "wohngebiet",
            "bebaut",
            "bebauteflaeche",
            "wohnbauflaeche",
            "mischgebiet",
            "industrieundgewerbeflaeche",
            "axortslage",
            "axwohnbauflaeche",
            "axindustrieundgewerbeflaeche",
            "axflaechegemischternutzung",
            "builtup"));

    private final List<String> words;

    AreaKind(List<String> words) {
        this.words = words;
    }

    /** The kind that a cell names; empty for a wood, a field and everything else. */
    public static Optional<AreaKind> of(String written) {
        String word = written.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]", "");
        return Arrays.stream(values()).filter(k -> k.words.contains(word)).findFirst();
    }
}
