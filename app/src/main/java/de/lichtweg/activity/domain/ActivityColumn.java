package de.lichtweg.activity.domain;

import de.lichtweg.parties.view.ColumnOffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column of the list of activities. The list shows {@link #USUAL} unless the URL says otherwise; a file then has exactly the shown
 * ones, in their order, under the headers that the import recognises.
 */
public enum ActivityColumn {
    TITEL("titel"),
    WO("gebiet"),
    PHASE("phase", "phase_seit"),
    ZUG("am_zug", "naechster_schritt"),
    FRIST("frist"),
    VERZUG("verzug_tage", "risiko"),
    WER("organisation"),
    ART("art"),
    PROJEKT("projekt"),
    STAND("stand", "beendet_am"),
    ZUSTAENDIG("zustaendig"),
    NETZ("netz"),
    NACHWEIS("nachweis", "nachweis_am"),
    AKTENZEICHEN("aktenzeichen"),
    ADRESSEN("adressen"),
    BESCHREIBUNG("beschreibung"),
    QUELLE("quelle"),
    NUMMER("nummer");

    /** What the list shows where nobody chose. */
    public static final List<ActivityColumn> USUAL = List.of(TITEL, WO, PHASE, ZUG, FRIST, VERZUG, WER);

    /** All of them, the title always there. */
    public static final ColumnOffer OFFER = new ColumnOffer(
            Arrays.stream(values()).map(ActivityColumn::key).toList(),
            USUAL.stream().map(ActivityColumn::key).toList());

    private final List<String> exported;

    ActivityColumn(String... exported) {
        this.exported = List.of(exported);
    }

    /** Name in the URL and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of these, those with a column of the list, in the order of the list. */
    public static List<ActivityColumn> chosen(List<String> keys) {
        return OFFER.chosen(keys).stream().flatMap(key -> find(key).stream()).toList();
    }

    /** Headers of the file that say what some columns show, each once. */
    public static Set<String> headers(List<ActivityColumn> chosen) {
        return chosen.stream()
                .flatMap(column -> column.exported.stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Optional<ActivityColumn> find(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }
}
