package de.lichtweg.coverage.snapshot;

import de.lichtweg.kernel.RegionKey;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Addresses with or without a note, where notes may be read; elsewhere neither answer finds anything. */
final class NoteFilter {

    private final boolean[] readable;
    private final Supplier<BitSet> load;
    private @Nullable BitSet noted;

    NoteFilter(Snapshot snapshot, Territory territory, Predicate<RegionKey> mayRead, Supplier<BitSet> load) {
        readable = new boolean[snapshot.texts.municipalities.size()];
        for (int i = 0; i < readable.length; i++) {
            readable[i] = mayRead.test(territory.municipality(i).orElse(RegionKey.GERMANY));
        }
        this.load = load;
    }

    RowFilter of(List<String> values) {
        boolean yes = values.contains("yes");
        boolean no = values.contains("no");
        if (!yes && !no) {
            throw new IllegalArgumentException(values.toString());
        }
        BitSet ids = noted();
        return chunk -> {
            int[] municipality = chunk.columns.municipality;
            long[] id = chunk.columns.id;
            return row -> municipality[row] < readable.length
                    && readable[municipality[row]]
                    && (ids.get((int) id[row]) ? yes : no);
        };
    }

    /** Read at the first question; one view of the ledger sees one state of the notes. */
    private synchronized BitSet noted() {
        BitSet known = noted;
        if (known == null) {
            known = load.get();
            noted = known;
        }
        return known;
    }
}
