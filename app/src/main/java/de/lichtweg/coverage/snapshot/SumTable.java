package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.disclosure.LinkedCounts;
import de.lichtweg.coverage.domain.disclosure.Suppression;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.kernel.Technology;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who may see only sums gets to see of a state: one table of its regions and their counts, in which everything
 * is hidden from which a count of one to four could be worked out. Every answer to such a reader comes from this table, so
 * two answers never hide different things.
 */
final class SumTable {

    /** Shown instead of a hidden count. */
    static final int HIDDEN = -1;

    /** Regions that are open to the reader anyway. */
    interface Openness {

        /** Whether all addresses of a region are open. */
        boolean whole(RegionKey region);

        /** Whether some are. */
        boolean partly(RegionKey region);
    }

    /** A region with all its counts; those of addresses that are not open stand from {@code first} on in the table. */
    private record Row(int[] cells, long households, long businesses, int first) {}

    private final Map<RegionKey, Row> rows = new LinkedHashMap<>();
    private final LinkedCounts counts = new LinkedCounts();
    private final BitSet never = new BitSet();
    private final BitSet hidden;

    /**
     * The table of a state. What lies in the reader's own territory is known to him, so that counts without it have to be
     * five at least.
     *
     * @param open what the reader sees anyway
     * @param strangers the table of readers to whom nothing is open; he may talk to them, so he is not shown more
     */
    SumTable(
            Snapshot snapshot,
            Territory territory,
            Regions regions,
            RegionKey state,
            Openness open,
            @Nullable SumTable strangers) {
        add(new Gathering(snapshot, territory, regions), state, open);
        if (strangers != null) {
            rows.forEach((region, row) -> hideLike(strangers, region, row));
        }
        hidden = Suppression.hide(counts, never);
    }

    private void hideLike(SumTable strangers, RegionKey region, Row row) {
        Row theirs = strangers.rows.get(region);
        for (int cell = 0; theirs != null && cell < Cells.NUMBER; cell++) {
            if (strangers.hidden.get(theirs.first + cell)) {
                never.set(row.first + cell);
            }
        }
    }

    /** Adds a region and everything below it down to the municipality; returns its closed counts. */
    private int[] add(Gathering gathering, RegionKey region, Openness open) {
        if (open.whole(region)) {
            return new int[Cells.NUMBER];
        }
        Sums sums = gathering.of(region);
        if (region.level() == Level.MUNICIPALITY) {
            int first = put(region, sums, sums.cells());
            if (open.partly(region)) {
                never.set(first, first + Cells.NUMBER);
            }
            return sums.cells();
        }
        List<Integer> parts = new ArrayList<>();
        int[] closed = sums.cells();
        int[] rest = sums.cells();
        for (RegionKey child : gathering.children(region)) {
            int[] all = gathering.of(child).cells();
            int[] closedThere = add(gathering, child, open);
            subtract(rest, all);
            subtract(closed, difference(all, closedThere));
            Row row = rows.get(child);
            if (row != null) {
                parts.add(row.first);
            }
        }
        if (rest[Cells.ALL] != 0) {
            parts.add(Cells.add(counts, rest, false));
        }
        int first = put(region, sums, closed);
        for (int cell = 0; cell < Cells.NUMBER; cell++) {
            int column = cell;
            counts.line(first + column, parts.stream().mapToInt(p -> p + column).toArray());
        }
        return closed;
    }

    private int put(RegionKey region, Sums sums, int[] closed) {
        int first = Cells.add(counts, closed, true);
        rows.put(region, new Row(sums.cells(), sums.households(), sums.businesses(), first));
        return first;
    }

    private static void subtract(int[] from, int[] what) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= what[i];
        }
    }

    private static int[] difference(int[] whole, int[] parts) {
        int[] rest = new int[whole.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = whole[i] - parts[i];
        }
        return rest;
    }

    /** Whether any address lies in a region. */
    boolean isEmpty(RegionKey region) {
        Row row = rows.get(region);
        return row == null || row.cells[Cells.ALL] == 0;
    }

    /** Whether the table has a row for a region. */
    boolean holds(RegionKey region) {
        return rows.containsKey(region);
    }

    /** How many addresses of a region lie in a union of cells, by the first way to write it that is not hidden. */
    int count(RegionKey region, List<Cells.Union> ways) {
        Row row = rows.get(region);
        return row == null
                ? HIDDEN
                : ways.stream()
                        .filter(u -> isShown(row, u))
                        .findFirst()
                        .map(u -> count(row, u))
                        .orElse(HIDDEN);
    }

    private boolean isShown(Row row, Cells.Union union) {
        Predicate<Integer> shown = cell -> !hidden.get(row.first + cell);
        return union.cells().stream().allMatch(shown) && (!union.rest() || shown.test(Cells.ALL));
    }

    private static int count(Row row, Cells.Union union) {
        int sum = union.cells().stream().mapToInt(c -> row.cells[c]).sum();
        return union.rest() ? row.cells[Cells.ALL] - sum : sum;
    }

    /** The sums of a region; empty where the table has no row for it. */
    Optional<Totals> totals(RegionKey region) {
        return Optional.ofNullable(rows.get(region)).map(this::totals);
    }

    private Totals totals(Row row) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, cell(row, Cells.stage(stage)));
        }
        Map<Integer, Integer> bands = new TreeMap<>();
        for (int band = -1; band < Chunk.BAND_EDGES.length; band++) {
            bands.put(band < 0 ? -1 : Chunk.BAND_EDGES[band], cell(row, Cells.band(band)));
        }
        Map<Technology, Integer> technologies = new EnumMap<>(Technology.class);
        for (Technology technology : Technology.values()) {
            if (technology.wired() || technology == Technology.NONE) {
                technologies.put(technology, cell(row, Cells.technology(technology)));
            }
        }
        technologies.values().removeIf(n -> n == 0);
        boolean all = !hidden.get(row.first + Cells.ALL);
        return new Totals(
                cell(row, Cells.ALL),
                all ? row.households : HIDDEN,
                all ? row.businesses : HIDDEN,
                stages,
                bands,
                technologies,
                Map.of(),
                cell(row, Cells.ELIGIBLE),
                hidden.get(row.first, row.first + Cells.NUMBER).cardinality() > 0);
    }

    private int cell(Row row, int cell) {
        return hidden.get(row.first + cell) ? HIDDEN : row.cells[cell];
    }

    /** Sums by municipality, made in one pass and put together for regions. */
    private static final class Gathering {

        private final Territory territory;
        private final Regions regions;
        private final Sums[] byMunicipality;

        Gathering(Snapshot snapshot, Territory territory, Regions regions) {
            this.territory = territory;
            this.regions = regions;
            this.byMunicipality = snapshot.derived(ByMunicipality.class, ByMunicipality::of).sums;
        }

        Sums of(RegionKey region) {
            Sums sums = new Sums();
            territory.municipalities(region).stream()
                    .filter(n -> n < byMunicipality.length && byMunicipality[n] != null)
                    .forEach(n -> sums.add(byMunicipality[n]));
            return sums;
        }

        List<RegionKey> children(RegionKey region) {
            return regions.children(region, territory.day()).stream()
                    .map(Regions.Region::key)
                    .sorted()
                    .toList();
        }
    }

    private record ByMunicipality(Sums[] sums) {

        static ByMunicipality of(Snapshot snapshot) {
            Sums[] sums = new Sums[snapshot.texts.municipalities.size()];
            for (Chunk chunk : snapshot.chunks) {
                for (int row = 0; row < chunk.size; row++) {
                    int number = chunk.columns.municipality[row];
                    Sums own = sums[number];
                    if (own == null) {
                        own = new Sums();
                        sums[number] = own;
                    }
                    own.add(chunk, row);
                }
            }
            return new ByMunicipality(sums);
        }
    }
}
