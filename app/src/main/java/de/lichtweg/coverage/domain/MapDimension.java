package de.lichtweg.coverage.domain;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the colour of an address on the map says. Each is a filter of the address list, and each of its classes a set of
 * values of that filter: so a line of the legend, its count and its addresses are one thing.
 */
public enum MapDimension {
    /** Stage of the outlook. */
    STAGE("perspektive", "stage"),
    /** Bandwidth of the best wired offer. */
    BANDWIDTH("bandbreite", "band"),
    /** Technology of the best wired offer. */
    TECHNOLOGY("technik", "best"),
    /** Network of the best wired offer. */
    OPERATOR("netz", "best_operator"),
    /** When a gigabit comes. */
    ARRIVAL("wann", "when");

    /** Networks that have a look of their own; the others are one class. */
    public static final int MOST_NETWORKS = 7;

    /** Years that have a look of their own; later ones are one class. */
    public static final int YEARS = 3;

    private static final List<MapClass> BANDS = List.of(
            new MapClass("1000", List.of("1000")),
            new MapClass("400", List.of("400")),
            new MapClass("100", List.of("200", "100")),
            new MapClass("30", List.of("50", "30")),
            new MapClass("1", List.of("16", "10", "1")),
            new MapClass("none", List.of("none")),
            new MapClass("unknown", List.of("unknown")));

    private static final List<MapClass> TECHNOLOGIES = List.of(
            new MapClass("fibre", List.of("FTTH", "FTTB")),
            new MapClass("cable", List.of("CATV")),
            new MapClass("cabinet", List.of("FTTC")),
            new MapClass("copper", List.of("DSL", "OTHER_WIRED")),
            new MapClass("none", List.of("NONE")),
            new MapClass("unknown", List.of("UNKNOWN")));

    private final String urlName;
    private final String filter;

    MapDimension(String urlName, String filter) {
        this.urlName = urlName;
        this.filter = filter;
    }

    /**
     * A class of colour.
     *
     * @param key names it in messages and looks; of a network its key
     * @param values values of the filter that belong to it
     */
    public record MapClass(String key, List<String> values) {}

    /** The values of a class that a filter lets through; all of them where it names none. */
    public List<String> wanted(MapClass mapClass, List<String> named) {
        if (named.isEmpty()) {
            return mapClass.values();
        }
        return this == ARRIVAL
                ? Arrival.Span.common(mapClass.values(), named)
                : mapClass.values().stream().filter(named::contains).toList();
    }

    /** Value of {@code farbe} in the URL of the map. */
    public String urlName() {
        return urlName;
    }

    /** Key of the filter whose values are the classes. */
    public String filter() {
        return filter;
    }

    /** The dimension of a URL; the stage where it says something else. */
    public static MapDimension ofUrl(String text) {
        return Arrays.stream(values())
                .filter(d -> d.urlName.equals(text))
                .findFirst()
                .orElse(STAGE);
    }

    /**
     * The classes in the order of the legend; a number on the map is a place in this list.
     *
     * @param networks keys of the networks in the ledger, those with most addresses first
     * @param day the day that is asked about
     */
    public List<MapClass> classes(List<String> networks, LocalDate day) {
        return switch (this) {
            case STAGE ->
                Arrays.stream(Stage.values())
                        .map(s -> new MapClass(s.name(), List.of(s.name())))
                        .toList();
            case BANDWIDTH -> BANDS;
            case TECHNOLOGY -> TECHNOLOGIES;
            case OPERATOR -> networkClasses(networks);
            case ARRIVAL -> arrivalClasses(day.getYear());
        };
    }

    /** Years by their distance, so that this year keeps its look when it is over. */
    private static List<MapClass> arrivalClasses(int year) {
        List<MapClass> classes = new ArrayList<>(List.of(of(Arrival.NOW), of(Arrival.LATE)));
        for (int i = 0; i < YEARS; i++) {
            classes.add(new MapClass("year" + i, List.of(Integer.toString(year + i))));
        }
        classes.add(new MapClass("later", List.of(Arrival.from(year + YEARS))));
        classes.addAll(List.of(of(Arrival.UNDATED), of(Arrival.OPEN), of(Arrival.UNKNOWN)));
        return List.copyOf(classes);
    }

    private static MapClass of(Arrival arrival) {
        return new MapClass(arrival.value(), List.of(arrival.value()));
    }

    private static List<MapClass> networkClasses(List<String> networks) {
        List<MapClass> classes = new ArrayList<>();
        // by name, so that a network keeps its look when another one grows
        networks.stream().limit(MOST_NETWORKS).sorted().forEach(n -> classes.add(new MapClass(n, List.of(n))));
        if (networks.size() > MOST_NETWORKS) {
            classes.add(new MapClass(
                    "others", networks.stream().skip(MOST_NETWORKS).sorted().toList()));
        }
        classes.add(new MapClass("none", List.of("none")));
        classes.add(new MapClass("unknown", List.of("unknown")));
        return List.copyOf(classes);
    }
}
