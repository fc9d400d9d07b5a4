package de.lichtweg.survey.app;

import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.RegionKey;
import java.util.Collection;
import java.util.List;

/**
 * The addresses that a commitment is about, and the municipalities in which they lie.
 *
 * @param ids ascending
 */
record Chosen(long[] ids, List<RegionKey> territory) {

    static Chosen of(Collection<AddressRow> rows) {
        return new Chosen(
                rows.stream().mapToLong(AddressRow::id).distinct().sorted().toArray(),
                rows.stream().map(AddressRow::municipality).distinct().sorted().toList());
    }
}
