package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of a region with all their counts, to take away. */
@Component
class GlanceExport {

    private record Row(Region region, Totals totals) {}

    private final Ledger ledger;
    private final Regions regions;
    private final ExportBasis basis;

    GlanceExport(Ledger ledger, Regions regions, ExportBasis basis) {
        this.ledger = ledger;
        this.regions = regions;
        this.basis = basis;
    }

    Table<?> table(Scope scope, RegionKey key, AsOf asOf) {
        Words words = basis.words();
        LedgerView view = ledger.view(scope, asOf);
        Region region = regions.get(key, view.validOn());
        Map<RegionKey, Totals> totals = view.totalsByChild(AddressQuery.all(region.key()));
        List<Row> rows = new ArrayList<>();
        for (Region child : regions.children(region.key(), view.validOn())) {
            Totals own = totals.get(child.key());
            if (own != null) {
                rows.add(new Row(child, own));
            }
        }
        List<Provenance.Fact> facts = List.of(
                new Provenance.Fact("Region", region.name() + " (" + region.key() + ")"),
                new Provenance.Fact("Grenzen", region.source()));
        return new Table<>(
                region.name(),
                columns(words),
                rows,
                basis.provenance(scope, view, facts),
                basis.areas(row -> regions.boundary(row.region().key(), view.validOn())));
    }

    private static List<Column<Row>> columns(Words words) {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(Column.text("AGS", row -> row.region().key().value()));
        columns.add(Column.text("Name", row -> row.region().name()));
        columns.add(Column.integer("Adressen", row -> shown(row.totals().addresses())));
        columns.add(Column.integer("Haushalte", row -> shown(row.totals().households())));
        columns.add(Column.integer("Betriebe", row -> shown(row.totals().businesses())));
        for (Stage stage : Stage.values()) {
            columns.add(Column.integer(
                    words.stage(stage), row -> shown(row.totals().stages().getOrDefault(stage, 0))));
        }
        columns.add(Column.integer(
                "voraussichtlich förderfähig", row -> shown(row.totals().eligible())));
        columns.add(Column.percent("Gigabit %", row -> gigabit(row.totals())));
        return columns;
    }

    private static @Nullable Double gigabit(Totals totals) {
        double share = Shares.of(totals.bands().getOrDefault(1000, 0), totals.addresses());
        return Double.isNaN(share) ? null : share;
    }

    private static @Nullable Long shown(long count) {
        return count < 0 ? null : count;
    }
}
