package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.GigabitPath.Part;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.app.Forecasts;
import de.lichtweg.coverage.domain.path.Forecast;
import de.lichtweg.coverage.web.PathKinds.Moment;
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
import org.springframework.stereotype.Component;

/** The path of a region and of each of its parts, and earlier forecasts, to take away: a row for every part of a path. */
@Component
class PathExport {

    private record Row(Region region, Part part) {}

    private record Kept(Forecast forecast, RegionKey region, String name, Part part) {}

    private final Ledger ledger;
    private final Forecasts forecasts;
    private final Regions regions;
    private final ExportBasis basis;

    PathExport(Ledger ledger, Forecasts forecasts, Regions regions, ExportBasis basis) {
        this.ledger = ledger;
        this.forecasts = forecasts;
        this.regions = regions;
        this.basis = basis;
    }

    Table<?> table(Scope scope, RegionKey key, AsOf asOf) {
        LedgerView view = ledger.view(scope, asOf);
        Region region = regions.get(key, view.validOn());
        List<Row> rows = new ArrayList<>();
        Map<RegionKey, GigabitPath> paths = forecasts.paths(view, region.key());
        paths.forEach((of, path) ->
                path.parts().forEach(part -> rows.add(new Row(regions.get(of, view.validOn()), part))));
        return new Table<>(
                basis.words().get("coverage.path.title", region.name()),
                columns(row -> row.region().key().value(), row -> row.region().name(), Row::part),
                rows,
                basis.provenance(scope, view, facts(region)));
    }

    Table<?> forecasts(Scope scope, RegionKey key, AsOf asOf) {
        LedgerView view = ledger.view(scope, asOf);
        view.path(AddressQuery.all(key)); // refuses whoever may not open its addresses
        Region region = regions.get(key, view.validOn());
        List<RegionKey> keys = new ArrayList<>(List.of(region.key()));
        regions.children(region.key(), view.validOn()).forEach(child -> keys.add(child.key()));
        List<Kept> rows = new ArrayList<>();
        for (Forecast forecast : forecasts.list(scope, keys)) {
            keys.forEach(of -> forecast.paths().getOrDefault(of, new GigabitPath(List.of())).parts().stream()
                    .map(part -> new Kept(
                            forecast, of, regions.get(of, view.validOn()).name(), part))
                    .forEach(rows::add));
        }
        List<Column<Kept>> columns = new ArrayList<>(List.of(
                Column.date("prognose_vom", row -> row.forecast().madeOn()),
                Column.integer("vorgang", row -> row.forecast().operation())));
        columns.addAll(columns(row -> row.region().value(), Kept::name, Kept::part));
        return new Table<>(
                basis.words().get("coverage.track.title", region.name()),
                columns,
                rows,
                basis.provenance(scope, view, facts(region)));
    }

    /** Today and by the end of years, for everything that is counted. */
    Table<?> kinds(PathPage.Asked a) {
        Region region = a.region();
        Words words = basis.words();
        List<Column<Moment>> columns = List.of(
                Column.text("ags", m -> region.key().value()),
                Column.text("name", m -> region.name()),
                Column.text("gezaehlt", m -> words.get("coverage.measure." + m.measure())),
                Column.date("am", Moment::day),
                Column.yesNo("prognose", m -> m.year() != null),
                Column.integer("alle", Moment::all),
                Column.integer("gigabit", Moment::count),
                Column.percent("anteil_prozent", Moment::share),
                Column.percent(
                        "ziel_prozent", m -> m.goal().isPresent() ? m.goal().getAsDouble() / 100 : null),
                Column.text("ziel_von", Moment::owner));
        return new Table<>(
                words.get("coverage.path.kinds"),
                columns,
                PathKinds.moments(a).stream().flatMap(List::stream).toList(),
                basis.provenance(a.scope(), a.view(), facts(region)));
    }

    private static List<Provenance.Fact> facts(Region region) {
        return List.of(new Provenance.Fact("Region", region.name() + " (" + region.key() + ")"));
    }

    private <T> List<Column<T>> columns(
            java.util.function.Function<T, String> key,
            java.util.function.Function<T, String> name,
            java.util.function.Function<T, Part> part) {
        Words words = basis.words();
        return List.of(
                Column.text("ags", key::apply),
                Column.text("name", name::apply),
                Column.text("perspektive", row -> words.stage(part.apply(row).stage())),
                Column.text("kommt", row -> ArrivalWords.plain(part.apply(row).arrival(), words)),
                Column.text("grund", row -> part.apply(row).reason()),
                Column.integer("adressen", row -> part.apply(row).addresses()),
                Column.integer("haushalte", row -> part.apply(row).households()),
                Column.integer("betriebe", row -> part.apply(row).businesses()));
    }
}
