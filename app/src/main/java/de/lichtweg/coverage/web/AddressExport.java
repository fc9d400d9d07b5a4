package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.OfferRow;
import de.lichtweg.coverage.LedgerView.ProspectRow;
import de.lichtweg.coverage.app.AddressNotes;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The address list as filtered and sorted, to take away. */
@Component
class AddressExport {

    private final Ledger ledger;
    private final Regions regions;
    private final ExportBasis basis;
    private final AddressNotes notes;

    AddressExport(Ledger ledger, Regions regions, ExportBasis basis, AddressNotes notes) {
        this.ledger = ledger;
        this.regions = regions;
        this.basis = basis;
        this.notes = notes;
    }

    /** A question as it is answered. */
    private record Asked(LedgerView view, AddressQuery query, Provenance provenance) {}

    private Asked asked(Scope scope, AddressQuery asked, AsOf asOf) {
        LedgerView view = ledger.view(scope, asOf);
        Regions.Region region = regions.get(asked.region(), view.validOn());
        AddressQuery query = asked.in(region.key());
        return new Asked(view, query, basis.provenance(scope, view, facts(query, region, basis.words())));
    }

    /** All columns, so that the table can be imported again. */
    Table<AddressRow> table(Scope scope, AddressQuery query, String sort, AsOf asOf) {
        return table(scope, query, sort, List.of(), asOf);
    }

    /** The columns that the list shows, all of them where nobody chose. */
    Table<AddressRow> table(Scope scope, AddressQuery query, String sort, List<String> columns, AsOf asOf) {
        Asked asked = asked(scope, query, asOf);
        List<Column<AddressRow>> all = AddressColumns.of(basis.words(), asked.view.validOn());
        return columns.isEmpty()
                ? table(asked, all, asked.view.rows(asked.query, sort))
                : chosen(scope, asked, all, sort, ListColumn.chosen(columns));
    }

    private Table<AddressRow> chosen(
            Scope scope, Asked asked, List<Column<AddressRow>> all, String sort, List<ListColumn> chosen) {
        List<AddressRow> rows =
                asked.view.list(asked.query, sort, 0, Integer.MAX_VALUE).rows();
        Map<Long, List<String>> noted =
                chosen.contains(ListColumn.NOTES) ? notes.texts(scope, rows, asked.view.asOf()) : Map.of();
        return table(asked, ChosenColumns.of(chosen, all, ListCells.offers(chosen, asked.view, rows), noted), rows);
    }

    private Table<AddressRow> table(Asked asked, List<Column<AddressRow>> columns, Iterable<AddressRow> rows) {
        return new Table<>(
                basis.words().get("coverage.list.title"),
                columns,
                rows,
                asked.provenance,
                basis.points(AddressRow::x, AddressRow::y));
    }

    /** What is stated about the supply of the addresses of a list. */
    Table<OfferRow> offers(Scope scope, AddressQuery query, String sort, AsOf asOf) {
        Asked asked = asked(scope, query, asOf);
        return new Table<>(
                basis.words().get("coverage.export.offers"),
                AddressColumns.ofOffers(asked.view.validOn()),
                asked.view.offers(asked.query, sort),
                asked.provenance,
                basis.points(row -> row.address().x(), row -> row.address().y()));
    }

    /** What is stated to be in prospect for the addresses of a list. */
    Table<ProspectRow> prospects(Scope scope, AddressQuery query, String sort, AsOf asOf) {
        Asked asked = asked(scope, query, asOf);
        return new Table<>(
                basis.words().get("coverage.export.prospects"),
                AddressColumns.ofProspects(basis.words(), asked.view.validOn()),
                asked.view.prospects(asked.query, sort),
                asked.provenance,
                basis.points(row -> row.address().x(), row -> row.address().y()));
    }

    private static List<Provenance.Fact> facts(AddressQuery query, Regions.Region region, Words words) {
        List<Provenance.Fact> facts = new ArrayList<>();
        facts.add(new Provenance.Fact("Region", region.name() + " (" + region.key() + ")"));
        query.filters()
                .forEach((key, values) -> facts.add(new Provenance.Fact("Filter " + key, String.join(", ", values))));
        facts.add(new Provenance.Fact("Spalten", words.get("coverage.export.columns")));
        return facts;
    }
}
