package de.lichtweg.coverage.web;

import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.OfferLine;
import de.lichtweg.platform.table.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The exported columns that say what the chosen columns of the list show, in their order. */
final class ChosenColumns {

    private ChosenColumns() {}

    static List<Column<AddressRow>> of(
            List<ListColumn> chosen,
            List<Column<AddressRow>> all,
            Map<Long, OfferLine> offers,
            Map<Long, List<String>> notes) {
        Set<String> headers = new LinkedHashSet<>();
        chosen.forEach(column -> headers.addAll(column.exported()));
        List<Column<AddressRow>> known = new ArrayList<>(all);
        known.add(Column.date(
                "versorgt_seit",
                row -> offers.containsKey(row.id()) ? offers.get(row.id()).since() : null));
        known.add(Column.text(
                "quelle",
                row -> offers.containsKey(row.id()) ? offers.get(row.id()).source() : ""));
        known.add(Column.text("notizen", row -> String.join("\n", notes.getOrDefault(row.id(), List.of()))));
        return headers.stream()
                .flatMap(header -> known.stream().filter(c -> c.header().equals(header)))
                .toList();
    }
}
