package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.MapDimension;
import de.lichtweg.coverage.domain.MapDimension.MapClass;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The class of colour of every row: the filter values of the classes, turned into a table over the codes of a column. */
final class ClassCodes {

    private static final int UNKNOWN = 0;
    private static final int NONE = 1;
    private static final int CODES = 16;
    private static final int FIRST_YEAR = 5;

    private final MapDimension dimension;
    private final List<MapClass> classes;
    private final byte[] classOf;
    private final int firstYear;

    private ClassCodes(MapDimension dimension, Networks networks, LocalDate day) {
        this.dimension = dimension;
        this.firstYear = day.getYear();
        this.classes = dimension.classes(networks.keys(), day);
        Map<String, Integer> ids = networks.ids();
        classOf = new byte
                [Math.max(
                        CODES, ids.values().stream().mapToInt(i -> i + 3).max().orElse(0))];
        Arrays.fill(classOf, (byte) (classes.size() - 1));
        for (int i = 0; i < classes.size(); i++) {
            for (String value : classes.get(i).values()) {
                classOf[code(value, ids)] = (byte) i;
            }
        }
        if (dimension == MapDimension.ARRIVAL) {
            int later = code(Arrival.from(firstYear + MapDimension.YEARS), ids);
            Arrays.fill(classOf, later, CODES, classOf[later]);
        }
    }

    static ClassCodes of(Snapshot snapshot, MapDimension dimension, Operators operators) {
        return snapshot.derived(
                dimension, ClassCodes.class, s -> new ClassCodes(dimension, Networks.of(s, operators), s.validOn));
    }

    int size() {
        return classes.size();
    }

    /** How much an address of a class weighs when the class of a cell is chosen: open ones double, not to be lost. */
    int weight(int number) {
        boolean open =
                dimension == MapDimension.STAGE && classes.get(number).key().equals(Stage.OPEN.name());
        return open ? 2 : 1;
    }

    /** The class of a row; the last one where no class takes it. */
    int of(Chunk chunk, int row) {
        return classOf[
                switch (dimension) {
                    case STAGE -> chunk.stage[row];
                    case BANDWIDTH -> chunk.band[row] + 1;
                    case TECHNOLOGY -> chunk.columns.known[row] ? chunk.bestTechnology[row] + 1 : UNKNOWN;
                    case OPERATOR -> chunk.columns.known[row] ? chunk.bestOperator[row] + 2 : UNKNOWN;
                    case ARRIVAL -> arrival(chunk.arrival[row]);
                }];
    }

    /** Few numbers for all arrivals: those without a quarter, then years, the last of them for all that follow. */
    private int arrival(int code) {
        if (code <= Arrival.LATE.code()) {
            return code;
        }
        return code >= Arrival.UNDATED.code()
                ? code - Arrival.UNDATED.code() + 2
                : Math.min(FIRST_YEAR + code / 4 - firstYear, CODES - 1);
    }

    private int code(String value, Map<String, Integer> ids) {
        return switch (dimension) {
            case STAGE -> Stage.valueOf(value).ordinal();
            case BANDWIDTH -> Filters.band(value) + 1;
            case ARRIVAL -> arrival(Arrival.Span.parse(value).least());
            case TECHNOLOGY ->
                value.equals("UNKNOWN") ? UNKNOWN : Technology.valueOf(value).code() + 1;
            case OPERATOR ->
                switch (value) {
                    case "unknown" -> UNKNOWN;
                    case "none" -> NONE;
                    default -> ids.getOrDefault(value, UNKNOWN - 2) + 2;
                };
        };
    }
}
