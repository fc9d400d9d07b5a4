package de.lichtweg.rights;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text that occurs once in the installation, and what it takes to read it.
 *
 * @param text as it would stand in an answer
 * @param dataClass class of what it says
 * @param level needed in {@code region}
 * @param teller login or key of an operator that knows it anyway, because it said it; empty for nobody
 */
record Secret(String text, DataClass dataClass, Level level, RegionKey region, String teller) {

    /** What must not be read by everybody. */
    static final List<Secret> ALL = all();

    /** How its first two characters begin it: a text is gone through once, not once for every secret. */
    private static final Map<Integer, List<Secret>> BEGINNINGS =
            ALL.stream().collect(Collectors.groupingBy(s -> beginning(s.text, 0)));

    private static final boolean[] BEGINS = new boolean[1 << 16];

    static {
        BEGINNINGS.keySet().forEach(b -> BEGINS[b] = true);
    }

    private static int beginning(String text, int at) {
        return (text.charAt(at) & 0xff) << 8 | text.charAt(at + 1) & 0xff;
    }

    /** Those that stand in a text. */
    static Set<Secret> in(String text) {
        Set<Secret> found = new LinkedHashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            int beginning = beginning(text, i);
            if (BEGINS[beginning]) {
                for (Secret secret : BEGINNINGS.getOrDefault(beginning, List.of())) {
                    if (text.startsWith(secret.text, i)) {
                        found.add(secret);
                    }
                }
            }
        }
        return found;
    }

    boolean isOpenTo(Scope scope) {
        return scope.may(level, dataClass, region)
                || teller.equals(scope.actor())
                || scope.operatorKey() != null && teller.equals(scope.operatorKey());
    }

    private static List<Secret> all() {
        List<Secret> all = new ArrayList<>();
        for (Sowing.Village v : Sowing.VILLAGES) {
            RegionKey region = v.region();
            all.add(new Secret(v.street(), DataClass.INTERNAL, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-rathaus", DataClass.INTERNAL, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-ziel", DataClass.INTERNAL, Level.ADDRESS, region, ""));
            all.add(new Secret(Sowing.login(v), DataClass.ADMINISTRATION, Level.AGGREGATE, region, Sowing.login(v)));
            for (String text :
                    List.of("-zelle", "-grund", "-vorher", "-nachher", "-auftrag.csv", "-datei.csv", "-nirgends")) {
                all.add(new Secret(v.code() + text, DataClass.BUSINESS_SECRET, Level.RAW, region, ""));
            }
            for (String word : List.of("absender", "lieferung.csv", "zahlwort")) {
                all.add(new Secret(v.code() + "-" + word, DataClass.BUSINESS_SECRET, Level.RAW, region, ""));
            }
            for (String word :
                    List.of("vorhaben", "bescheid", "inhalt", "beschreibung", "kommentar", "foto", "frist")) {
                all.add(new Secret(v.code() + "-" + word, DataClass.ACTIVITY, Level.ADDRESS, region, ""));
            }
            for (String word : List.of(
                    "gremium",
                    "termin",
                    "thema",
                    "beschluss",
                    "aufgabe",
                    "stelle",
                    "anfrage",
                    "frage",
                    "antwort",
                    "hinweis")) {
                all.add(new Secret(v.code() + "-" + word, DataClass.COOPERATION, Level.ADDRESS, region, ""));
            }
            for (String word : List.of("kosten", "preisbuch")) {
                all.add(new Secret(v.code() + "-" + word, DataClass.INTERNAL, Level.ADDRESS, region, ""));
            }
            all.add(new Secret(v.code() + "-geheimkosten", DataClass.BUSINESS_SECRET, Level.RAW, region, ""));
            all.add(new Secret(v.code() + "-abweichung", DataClass.STANDARD, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-ansicht", DataClass.BUSINESS_SECRET, Level.WRITE, region, v.owner()));
            all.add(new Secret(v.code() + "-meldung", DataClass.INTERNAL, Level.ADDRESS, region, Sowing.login(v)));
            all.add(new Secret(v.code() + "-ortstermin", DataClass.INTERNAL, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-beleg", DataClass.INTERNAL, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-notiz", DataClass.NOTE, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-zuruf", DataClass.NOTE, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-zuwendung", DataClass.FUNDING, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-stand", DataClass.MUNICIPAL_REPORT, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-zusage", DataClass.ACTIVITY, Level.ADDRESS, region, ""));
            all.add(new Secret(
                    v.code() + "-geheimzusage",
                    DataClass.BUSINESS_SECRET,
                    Level.RAW,
                    region,
                    Sowing.key(v.operator())));
            for (String text : List.of(
                    v.operator(), Sowing.key(v.operator()), v.day().toString(), "%td.%<tm.%<tY".formatted(v.day()))) {
                all.add(new Secret(text, DataClass.BUSINESS_SECRET, Level.RAW, region, Sowing.key(v.operator())));
            }
        }
        return all;
    }
}
