package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.disclosure.LinkedCounts;
import de.lichtweg.coverage.domain.disclosure.LinkedCounts.Kind;
import de.lichtweg.kernel.Technology;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The counts of one region that sums are made of, and how they hang together: the stage "gigabit" is the fastest class of
 * bandwidth, an unknown address is unknown in every respect, and whatever has no wired offer has no technology. Every figure
 * that somebody without addresses may see is a union of these, or everything but such a union.
 */
final class Cells {

    /** All addresses. */
    static final int ALL = 0;

    private static final int STAGES = 1;
    private static final int BANDS = STAGES + Stage.values().length;
    private static final int TECHNOLOGIES = BANDS + Chunk.BAND_EDGES.length - 1;
    static final int ELIGIBLE = TECHNOLOGIES + Technology.OTHER_WIRED.code();
    static final int FIBRE = ELIGIBLE + 1;
    static final int CABLE = FIBRE + 1;
    private static final int NOT_ELIGIBLE = CABLE + 1;
    private static final int GIGABIT_BUT_FIBRE = NOT_ELIGIBLE + 1;
    private static final int NO_FIBRE = GIGABIT_BUT_FIBRE + 1;
    private static final int GIGABIT_BUT_CABLE = NO_FIBRE + 1;
    private static final int NO_CABLE = GIGABIT_BUT_CABLE + 1;

    /** How many there are. */
    static final int NUMBER = NO_CABLE + 1;

    private static final int GIGABIT = stage(Stage.GIGABIT);
    private static final int UNKNOWN = stage(Stage.UNKNOWN);
    private static final int[] STAGE_CELLS =
            Arrays.stream(Stage.values()).mapToInt(Cells::stage).toArray();
    private static final int[] BAND_CELLS =
            IntStream.range(-1, Chunk.BAND_EDGES.length).map(Cells::band).toArray();

    private Cells() {}

    static int stage(Stage stage) {
        return STAGES + stage.ordinal();
    }

    /** The cell of a class of bandwidth by its index in {@link Chunk#BAND_EDGES}, −1 for unknown. */
    static int band(int index) {
        return index < 0 ? UNKNOWN : index == Chunk.BAND_EDGES.length - 1 ? GIGABIT : BANDS + index;
    }

    /** The cell of the technology of the best wired offer. */
    static int technology(Technology technology) {
        return technology == Technology.NONE ? band(0) : TECHNOLOGIES + technology.code() - 1;
    }

    /** Fills in the counts that follow from others. */
    static void complete(int[] cells) {
        cells[NOT_ELIGIBLE] = cells[ALL] - cells[ELIGIBLE];
        cells[GIGABIT_BUT_FIBRE] = cells[GIGABIT] - cells[FIBRE];
        cells[NO_FIBRE] = cells[ALL] - cells[FIBRE];
        cells[GIGABIT_BUT_CABLE] = cells[GIGABIT] - cells[CABLE];
        cells[NO_CABLE] = cells[ALL] - cells[CABLE];
    }

    /** Adds the counts of one region, or of a rest that has no name; returns the number of the first. */
    static int add(LinkedCounts counts, int[] cells, boolean named) {
        int first = counts.size();
        for (int cell = 0; cell < NUMBER; cell++) {
            counts.cell(cells[cell], named && cell < NOT_ELIGIBLE ? Kind.SHOWN : Kind.IMPLIED, weight(cell));
        }
        line(counts, first, ALL, IntStream.of(STAGE_CELLS));
        line(counts, first, ALL, IntStream.of(BAND_CELLS));
        line(
                counts,
                first,
                ALL,
                IntStream.concat(IntStream.of(UNKNOWN, band(0)), IntStream.range(TECHNOLOGIES, ELIGIBLE)));
        line(counts, first, ALL, IntStream.of(ELIGIBLE, NOT_ELIGIBLE));
        line(counts, first, ALL, IntStream.of(FIBRE, NO_FIBRE));
        line(counts, first, ALL, IntStream.of(CABLE, NO_CABLE));
        line(counts, first, GIGABIT, IntStream.of(FIBRE, GIGABIT_BUT_FIBRE));
        line(counts, first, GIGABIT, IntStream.of(CABLE, GIGABIT_BUT_CABLE));
        return first;
    }

    private static void line(LinkedCounts counts, int first, int whole, IntStream parts) {
        counts.line(first + whole, parts.map(p -> first + p).toArray());
    }

    /** How much a reader would miss a count; a slow class least, since "at least" then still adds up above it. */
    private static int weight(int cell) {
        if (cell == ALL) {
            return 2000;
        }
        if (cell == GIGABIT) {
            return 200;
        }
        if (cell == stage(Stage.OPEN) || cell == ELIGIBLE || cell == FIBRE) {
            return 80;
        }
        if (cell < BANDS) {
            return cell == UNKNOWN ? 4 : cell == stage(Stage.ANNOUNCED) ? 12 : 30;
        }
        return cell == CABLE ? 20 : cell < TECHNOLOGIES ? 2 + cell - BANDS : 5;
    }

    /**
     * A set of addresses as cells.
     *
     * @param cells cells whose union it is
     * @param rest whether everything but that union is meant
     */
    record Union(List<Integer> cells, boolean rest) {

        private static Union of(IntStream cells) {
            return new Union(cells.distinct().boxed().toList(), false);
        }

        private static Union allBut(IntStream cells) {
            return new Union(cells.boxed().toList(), true);
        }
    }

    /** The ways to write the addresses of a query as cells, whatever its region; empty if there is none. */
    static List<Union> of(AddressQuery query) {
        if (query.filters().isEmpty()) {
            return List.of(Union.of(IntStream.of(ALL)));
        }
        if (query.filters().size() > 1) {
            return List.of();
        }
        Map.Entry<String, List<String>> only =
                query.filters().entrySet().iterator().next();
        try {
            return of(only.getKey(), only.getValue());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static List<Union> of(String key, List<String> values) {
        String first = values.getFirst();
        return switch (key) {
            case "stage" -> both(values.stream().mapToInt(v -> stage(Stage.valueOf(upper(v)))), STAGE_CELLS);
            case "band" -> both(values.stream().mapToInt(v -> band(bandIndex(v))), BAND_CELLS);
            case "best" -> List.of(Union.of(values.stream().mapToInt(v -> technology(wired(v)))));
            case "eligible" -> yesNo(values, "yes", ELIGIBLE);
            case "known" -> yesNo(values, "no", UNKNOWN);
            case "down_ge" -> values.size() > 1 ? List.of() : reaching(bandIndex(first));
            case "tech_down" -> values.size() > 1 ? List.of() : gigabitBy(upper(first));
            default -> List.of();
        };
    }

    /** A union of parts of a whole, and the whole without the others. */
    private static List<Union> both(IntStream wanted, int[] parts) {
        List<Integer> cells = wanted.distinct().boxed().toList();
        return List.of(
                new Union(cells, false), Union.allBut(Arrays.stream(parts).filter(p -> !cells.contains(p))));
    }

    private static List<Union> yesNo(List<String> values, String direct, int cell) {
        if (values.size() > 1) {
            return List.of();
        }
        return List.of(
                values.getFirst().equals(direct) ? Union.of(IntStream.of(cell)) : Union.allBut(IntStream.of(cell)));
    }

    private static List<Union> reaching(int index) {
        return both(IntStream.range(index, Chunk.BAND_EDGES.length).map(Cells::band), BAND_CELLS);
    }

    private static List<Union> gigabitBy(String technologyAndSpeed) {
        return switch (technologyAndSpeed) {
            case "FTTBH:1000" -> List.of(Union.of(IntStream.of(FIBRE)));
            case "CATV:1000" -> List.of(Union.of(IntStream.of(CABLE)));
            default -> List.of();
        };
    }

    private static Technology wired(String name) {
        Technology technology = Technology.valueOf(upper(name));
        if (!technology.wired() && technology != Technology.NONE) {
            throw new IllegalArgumentException(name);
        }
        return technology;
    }

    private static int bandIndex(String edge) {
        String value = edge.strip();
        if (value.equals("unknown") || value.equals("-1")) {
            return -1;
        }
        int mbps = value.equals("none") ? 0 : Integer.parseInt(value);
        return IntStream.range(0, Chunk.BAND_EDGES.length)
                .filter(i -> Chunk.BAND_EDGES[i] == mbps)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(edge));
    }

    private static String upper(String value) {
        return value.strip().toUpperCase(Locale.ROOT);
    }
}
