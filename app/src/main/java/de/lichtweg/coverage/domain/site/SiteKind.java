package de.lichtweg.coverage.domain.site;

import de.lichtweg.coverage.domain.AddressText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands at an address that a strategy counts apart from households: the socio-economic focuses of the programmes. */
public enum SiteKind {
    SCHOOL(
            "S",
            List.of("schule", "school", "bildung", "foerderschule", "grundschule", "oberschule", "gymnasium"),
            List.of("schul", "gymnasi", "lyzeum", "lyceum", "kolleg")),
    HOSPITAL(
            "K",
            List.of("krankenhaus", "hospital", "klinik", "klinikum", "mvz", "medizin"),
            List.of("krankenh", "klinik", "hospital")),
    BUSINESS_PARK(
            "G",
            List.of("gewerbegebiet", "gewerbepark", "industriegebiet", "industriepark", "businesspark", "gewerbe"),
            List.of("gewerbegeb", "gewerbepark", "gewerbestandort", "industriegeb", "industriepark")),
    ADMINISTRATION(
            "V",
            List.of("verwaltung", "administration", "townhall", "rathaus", "behoerde", "amt", "publicadministration"),
            List.of("rathaus", "verwaltung", "landratsamt", "gemeindeamt", "behoerde")),
    FIRE_STATION(
            "F",
            List.of("feuerwehr", "firestation", "feuerwache", "geraetehaus", "rettungswache"),
            List.of("feuerweh", "feuerwache", "rettungswache"));

    private final String letter;
    private final List<String> words;
    private final List<String> parts;

    SiteKind(String letter, List<String> words, List<String> parts) {
        this.letter = letter;
        this.words = words;
        this.parts = parts;
    }

    /** The kind that a cell names: by the code or by a word for it in one or the other language. */
    public static Optional<SiteKind> of(String written) {
        String word = AddressText.letters(written);
        String code = word.replace("_", "");
        return Arrays.stream(values())
                .filter(k -> k.name().replace("_", "").equalsIgnoreCase(code) || k.words.contains(word))
                .findFirst();
    }

    /** The kind that a name gives away: "Grundschule am Arkonaplatz", "schulen_2026.csv". */
    public static Optional<SiteKind> inText(String text) {
        String letters = AddressText.letters(text);
        return Arrays.stream(values())
                .filter(k -> k.parts.stream().anyMatch(letters::contains))
                .findFirst();
    }

    /** The letter of its badge, the first one of its German name: nobody needs a colour to tell kinds apart. */
    public String letter() {
        return letter;
    }

    /** Whether one of them stands at many addresses; any other that is named at another address has moved. */
    public boolean isSpread() {
        return this == BUSINESS_PARK;
    }
}
