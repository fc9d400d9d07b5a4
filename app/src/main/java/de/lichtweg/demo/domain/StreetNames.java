package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/** Street names as they are usual in Saxony; each once in a place. */
final class StreetNames {

    private static final List<String> MAIN = List.of("Hauptstraße", "Dorfstraße", "Am Anger", "Talstraße");
    private static final List<String> LANES = List.of(
            "Schulstraße",
            "Zum Mühlgraben",
            "Kirchgasse",
            "Feldweg",
            "Gartenstraße",
            "Am Teich",
            "Bergstraße",
            "Lindenweg",
            "Siedlung",
            "Neue Straße",
            "Am Sportplatz",
            "Querweg",
            "An den Wiesen",
            "Mühlweg",
            "Am Bach",
            "Kirchweg",
            "Am Hang",
            "Zur Alten Schmiede",
            "Am Gut",
            "Waldstraße",
            "Bahnhofstraße",
            "Am Dorfteich",
            "Steinweg",
            "Zum Steinbruch",
            "Am Kirschberg",
            "Hohle Gasse",
            "Ringstraße",
            "Zum Wiesengrund",
            "Am Weinberg",
            "Ziegeleiweg",
            "Obere Gasse",
            "Untere Gasse",
            "Am Spritzenhaus",
            "Viehweg",
            "Rosenweg");
    private static final List<String> TOWN = List.of(
            "Markt",
            "Bahnhofstraße",
            "Großenhainer Straße",
            "Dresdner Straße",
            "Meißner Straße",
            "Leipziger Straße",
            "Riesaer Straße",
            "Nossener Straße",
            "Lommatzscher Straße",
            "Döbelner Straße",
            "Radeburger Straße",
            "Goethestraße",
            "Schillerstraße",
            "Lessingstraße",
            "Bachstraße",
            "Beethovenstraße",
            "Mozartstraße",
            "Gellertstraße",
            "Heinestraße",
            "Humboldtstraße",
            "Kantstraße",
            "Hegelstraße",
            "Dürerstraße",
            "Gutenbergstraße",
            "Robert-Schumann-Straße",
            "Fritz-Reuter-Straße",
            "Schlossstraße",
            "Burgstraße",
            "Fleischergasse",
            "Webergasse",
            "Gerbergasse",
            "Töpfergasse",
            "Kirchplatz",
            "Poststraße",
            "Parkstraße",
            "Elbstraße",
            "Uferweg",
            "Fabrikstraße",
            "Industriestraße",
            "Am Güterbahnhof",
            "Weinbergstraße");
    private static final List<String> STEMS = List.of(
            "Ahorn",
            "Akazien",
            "Amsel",
            "Apfel",
            "Birken",
            "Buchen",
            "Eichen",
            "Erlen",
            "Eschen",
            "Falken",
            "Fichten",
            "Finken",
            "Flieder",
            "Ginster",
            "Hasel",
            "Heide",
            "Holunder",
            "Kastanien",
            "Kiefern",
            "Kirsch",
            "Lärchen",
            "Lerchen",
            "Linden",
            "Meisen",
            "Nelken",
            "Nuss",
            "Pappel",
            "Quellen",
            "Rosen",
            "Schwalben",
            "Tannen",
            "Tulpen",
            "Ulmen",
            "Veilchen",
            "Wacholder",
            "Weiden",
            "Wein",
            "Wiesen",
            "Garten",
            "Berg",
            "Tal",
            "Wald",
            "Feld",
            "Teich",
            "Bach",
            "Mühlen",
            "Brunnen",
            "Schul",
            "Kirch",
            "Markt",
            "Stein",
            "Sand",
            "Lehm",
            "Ziegel",
            "Sonnen",
            "Hirten",
            "Schäfer",
            "Winzer",
            "Schmiede",
            "Brücken");
    private static final List<String> ENDINGS = List.of("weg", "straße", "ring", "gasse", "winkel");
    private static final List<String> FRONTS = List.of("Am", "Zum", "Obere", "Untere", "Alte", "Kleine", "Hintere");
    private static final List<String> PLACES = List.of(
            "Hopfenberg",
            "Schafberg",
            "Galgenberg",
            "Lerchenberg",
            "Mühlberg",
            "Sonnenhang",
            "Stadtpark",
            "Wasserwerk",
            "Bahndamm",
            "Heidegrund",
            "Schlossgarten",
            "Elbufer",
            "Burgberg",
            "Fuchsbau",
            "Rehgrund",
            "Steinbusch");

    private final List<String> left = new ArrayList<>();
    private int numbered;

    StreetNames(boolean town, SplittableRandom random) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        if (town) {
            names.addAll(shuffled(TOWN, random));
        } else {
            names.add(MAIN.get(Math.min(3, random.nextInt(7) * 4 / 7)));
        }
        names.addAll(shuffled(LANES, random));
        names.addAll(shuffled(made(), random));
        left.addAll(names.reversed());
    }

    private static List<String> made() {
        List<String> names = new ArrayList<>();
        for (String stem : STEMS) {
            ENDINGS.forEach(e -> names.add(stem + e));
        }
        PLACES.forEach(p -> names.add("Am " + p));
        PLACES.forEach(p -> names.add("Zum " + p));
        for (String front : FRONTS.subList(2, FRONTS.size())) {
            STEMS.subList(38, STEMS.size()).forEach(s -> names.add(front + " " + s + "straße"));
        }
        return names;
    }

    private static List<String> shuffled(List<String> list, SplittableRandom random) {
        List<String> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            copy.set(i, copy.set(random.nextInt(i + 1), copy.get(i)));
        }
        return copy;
    }

    /** The next name; the first belongs to the main street. */
    String next() {
        return left.isEmpty() ? "Neuer Weg " + ++numbered : left.removeLast();
    }
}
