package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.LedgerView.Totals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps small numbers from those who may see only sums. A table with regions as rows and parts as columns is searched for
 * counts of one to four; they are hidden together with so many others that no row and no column has a single hidden
 * count, so that none follows from the sums beside it.
 */
final class Disclosure {

    /** Shown instead of a hidden count. */
    static final int HIDDEN = -1;

    private static final int FEWEST = 5;

    private Disclosure() {}

    /** Whether a count may not be shown. */
    static boolean small(long count) {
        return count > 0 && count < FEWEST;
    }

    /** The same table with hidden counts as {@link #HIDDEN}; all rows have the same length. */
    static int[][] hide(int[][] table) {
        boolean[][] hidden = new boolean[table.length][];
        for (int r = 0; r < table.length; r++) {
            hidden[r] = new boolean[table[r].length];
            for (int c = 0; c < table[r].length; c++) {
                hidden[r][c] = small(table[r][c]);
            }
        }
        while (complementRows(table, hidden) | complementColumns(table, hidden)) {
            // every round hides at least one more count, so this ends
        }
        return masked(table, hidden);
    }

    private static boolean complementRows(int[][] table, boolean[][] hidden) {
        boolean changed = false;
        for (int r = 0; r < table.length; r++) {
            List<int[]> cells = new ArrayList<>();
            for (int c = 0; c < table[r].length; c++) {
                cells.add(new int[] {r, c});
            }
            changed |= complement(table, hidden, cells);
        }
        return changed;
    }

    private static boolean complementColumns(int[][] table, boolean[][] hidden) {
        boolean changed = false;
        int columns = table.length < 2 ? 0 : table[0].length;
        for (int c = 0; c < columns; c++) {
            List<int[]> cells = new ArrayList<>();
            for (int r = 0; r < table.length; r++) {
                cells.add(new int[] {r, c});
            }
            changed |= complement(table, hidden, cells);
        }
        return changed;
    }

    private static boolean complement(int[][] table, boolean[][] hidden, List<int[]> line) {
        long single = line.stream().filter(at -> hidden[at[0]][at[1]]).count();
        if (single != 1) {
            return false;
        }
        List<int[]> open = new ArrayList<>(
                line.stream().filter(at -> !hidden[at[0]][at[1]]).toList());
        if (open.isEmpty()) {
            return false;
        }
        int[] next = Collections.min(
                open,
                Comparator.comparingInt(at -> table[at[0]][at[1]] == 0 ? Integer.MAX_VALUE : table[at[0]][at[1]]));
        hidden[next[0]][next[1]] = true;
        return true;
    }

    private static int[][] masked(int[][] table, boolean[][] hidden) {
        int[][] result = new int[table.length][];
        for (int r = 0; r < table.length; r++) {
            result[r] = table[r].clone();
            for (int c = 0; c < result[r].length; c++) {
                if (hidden[r][c]) {
                    result[r][c] = HIDDEN;
                }
            }
        }
        return result;
    }

    /** Totals of sibling regions with everything hidden that has to be. */
    static <R> Map<R, Totals> hide(Map<R, Totals> totals) {
        List<R> regions = List.copyOf(totals.keySet());
        List<Totals> open = List.copyOf(totals.values());
        List<Map<de.lichtweg.coverage.Stage, Integer>> stages =
                hidden(open.stream().map(Totals::stages).toList());
        List<Map<Integer, Integer>> bands =
                hidden(open.stream().map(Totals::bands).toList());
        List<Map<de.lichtweg.kernel.Technology, Integer>> technologies =
                hidden(open.stream().map(Totals::technologies).toList());
        int[][] eligible = new int[open.size()][];
        for (int i = 0; i < eligible.length; i++) {
            Totals t = open.get(i);
            eligible[i] = new int[] {t.eligible(), t.addresses() - t.eligible()};
        }
        int[][] shownEligible = hide(eligible);
        Map<R, Totals> result = new LinkedHashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            result.put(
                    regions.get(i),
                    small(open.get(i).addresses())
                            ? nothing(open.get(i))
                            : new Totals(
                                    open.get(i).addresses(),
                                    open.get(i).households(),
                                    open.get(i).businesses(),
                                    stages.get(i),
                                    bands.get(i),
                                    technologies.get(i),
                                    Map.of(),
                                    shownEligible[i][0],
                                    anyHidden(stages.get(i), bands.get(i), technologies.get(i), shownEligible[i][0])));
        }
        return result;
    }

    private static boolean anyHidden(Map<?, Integer> a, Map<?, Integer> b, Map<?, Integer> c, int eligible) {
        return eligible == HIDDEN || a.containsValue(HIDDEN) || b.containsValue(HIDDEN) || c.containsValue(HIDDEN);
    }

    private static <K extends Comparable<K>> List<Map<K, Integer>> hidden(List<Map<K, Integer>> rows) {
        List<K> keys = rows.stream()
                .flatMap(r -> r.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        int[][] table = new int[rows.size()][];
        for (int r = 0; r < table.length; r++) {
            Map<K, Integer> row = rows.get(r);
            table[r] = keys.stream().mapToInt(k -> row.getOrDefault(k, 0)).toArray();
        }
        int[][] shown = hide(table);
        List<Map<K, Integer>> result = new ArrayList<>();
        for (int r = 0; r < table.length; r++) {
            Map<K, Integer> row = new java.util.TreeMap<>();
            for (int k = 0; k < keys.size(); k++) {
                row.put(keys.get(k), shown[r][k]);
            }
            result.add(row);
        }
        return result;
    }

    /** Totals of which nothing may be shown. */
    static Totals nothing(Totals like) {
        Map<de.lichtweg.coverage.Stage, Integer> stages = new java.util.EnumMap<>(de.lichtweg.coverage.Stage.class);
        like.stages().keySet().forEach(k -> stages.put(k, HIDDEN));
        Map<Integer, Integer> bands = new java.util.TreeMap<>();
        like.bands().keySet().forEach(k -> bands.put(k, HIDDEN));
        return new Totals(HIDDEN, HIDDEN, HIDDEN, stages, bands, Map.of(), Map.of(), HIDDEN, true);
    }
}
