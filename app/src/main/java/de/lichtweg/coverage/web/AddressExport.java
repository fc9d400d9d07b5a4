package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The address list as filtered and sorted, to take away. */
@Component
class AddressExport {

    private final Ledger ledger;
    private final Regions regions;
    private final ExportBasis basis;

    AddressExport(Ledger ledger, Regions regions, ExportBasis basis) {
        this.ledger = ledger;
        this.regions = regions;
        this.basis = basis;
    }

    Table<AddressRow> table(Scope scope, AddressQuery asked, String sort, AsOf asOf) {
        LedgerView view = ledger.view(scope, asOf);
        Words words = basis.words();
        Regions.Region region = regions.get(asked.region(), view.validOn());
        AddressQuery query = asked.in(region.key());
        return new Table<>(
                words.get("coverage.list.title"),
                AddressColumns.of(words, view.validOn()),
                view.rows(query, sort),
                basis.provenance(scope, view, facts(query, region, words)),
                basis.points(AddressRow::x, AddressRow::y));
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
