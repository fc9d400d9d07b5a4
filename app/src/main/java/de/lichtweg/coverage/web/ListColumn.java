package de.lichtweg.coverage.web;

import de.lichtweg.parties.view.ColumnOffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of the address list. The list shows {@link #USUAL} unless the URL says otherwise in {@code spalten}; an export
 * then has exactly the shown ones, in their order, under the headers that an import recognises.
 */
enum ListColumn {
    ADDRESS("address", "", "strasse", "hausnummer", "zusatz"),
    LOCALITY("locality", "hide pl", "ortsteil"),
    OPERATOR("operator", "", "betreiber", "technik"),
    DOWN("down", "num", "download_mbit"),
    UP("up", "num hide", "upload_mbit"),
    STAGE("stage", "stc", "perspektive"),
    EXPECTED("expected", "hide", "erwartet", "erwartet_bis"),
    WHEN("when", "", "kommt"),
    ELIGIBLE("eligible", "hide", "foerderfaehig"),
    REASON("reason", "wide", "grund"),
    MUNICIPALITY("municipality", "", "ags", "gemeinde"),
    POSTCODE("postcode", "", "plz", "ort"),
    USAGE("usage", "", "nutzung"),
    HOUSEHOLDS("households", "num", "haushalte"),
    BUSINESSES("businesses", "num", "betriebe"),
    TECHNOLOGY("technology", "", "technik"),
    SINCE("", "", "versorgt_seit"),
    SOURCE("", "wide", "quelle"),
    POSITION("", "num", "ostwert", "nordwert"),
    ID("", "num", "lichtweg_id"),
    NOTES("", "wide", "notizen");

    /** What the list shows where nobody chose. */
    static final List<ListColumn> USUAL = List.of(ADDRESS, LOCALITY, OPERATOR, DOWN, UP, STAGE, EXPECTED, ELIGIBLE);

    /** All of them, the address always there. */
    static final ColumnOffer OFFER = new ColumnOffer(
            Arrays.stream(values()).map(ListColumn::key).toList(),
            USUAL.stream().map(ListColumn::key).toList());

    private final String sort;
    private final String style;
    private final List<String> exported;

    ListColumn(String sort, String style, String... exported) {
        this.sort = sort;
        this.style = style;
        this.exported = List.of(exported);
    }

    /** Name in the URL and in message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What {@code sort} says to order by it; empty where the list cannot. */
    String sort() {
        return sort;
    }

    /** Classes of its cells in the usual list. */
    String style() {
        return style;
    }

    /** Headers of the columns of an export that say the same. */
    List<String> exported() {
        return exported;
    }

    static Optional<ListColumn> find(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key.strip())).findFirst();
    }

    /** The columns of {@code spalten}, each once, the address among them; the usual ones where it names none. */
    static List<ListColumn> chosen(List<String> keys) {
        return OFFER.chosen(keys).stream().flatMap(key -> find(key).stream()).toList();
    }
}
