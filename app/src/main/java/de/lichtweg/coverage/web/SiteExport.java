package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.app.SiteCatalogue;
import de.lichtweg.coverage.app.SiteCatalogue.SiteAt;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of sites to take away; the import profile {@code sites} takes it back. */
@Component
class SiteExport {

    private final Ledger ledger;
    private final SiteCatalogue sites;
    private final Regions regions;
    private final ExportBasis basis;

    SiteExport(Ledger ledger, SiteCatalogue sites, Regions regions, ExportBasis basis) {
        this.ledger = ledger;
        this.sites = sites;
        this.regions = regions;
        this.basis = basis;
    }

    Table<SiteAt> table(Scope scope, AddressQuery asked, String search, AsOf asOf) {
        LedgerView view = ledger.view(scope, asOf);
        Regions.Region region = regions.get(asked.region(), view.validOn());
        AddressQuery query = asked.in(region.key());
        List<SiteAt> rows = sites.list(scope, view, query).stream()
                .filter(site -> SiteListPage.holds(site, search))
                .toList();
        Words words = basis.words();
        return new Table<>(
                words.get("coverage.site.title"),
                columns(words, view.validOn()),
                rows,
                basis.provenance(scope, view, facts(query, search, region)),
                basis.points(site -> site.address().x(), site -> site.address().y()));
    }

    private static List<Provenance.Fact> facts(AddressQuery query, String search, Regions.Region region) {
        List<Provenance.Fact> facts = new ArrayList<>();
        facts.add(new Provenance.Fact("Region", region.name() + " (" + region.key() + ")"));
        query.filters()
                .forEach((key, values) -> facts.add(new Provenance.Fact("Filter " + key, String.join(", ", values))));
        if (!search.isEmpty()) {
            facts.add(new Provenance.Fact("Suche", search));
        }
        return facts;
    }

    private static List<Column<SiteAt>> columns(Words words, LocalDate validOn) {
        return List.of(
                Column.text("standort_id", site -> site.held().site().externalId()),
                Column.text("art", site -> words.get("coverage.site.kind." + site.kind())),
                Column.text("name", site -> site.held().site().name()),
                Column.text("traeger", site -> site.held().site().carrier()),
                Column.text("lichtweg_id", site -> Long.toString(site.address().id())),
                Column.text("ags", site -> site.address().municipality().value()),
                Column.text("gemeinde", site -> site.address().municipalityName()),
                Column.text("ortsteil", site -> site.address().localityName()),
                Column.text("strasse", site -> site.address().street()),
                Column.integer("hausnummer", site -> site.address().number()),
                Column.text("zusatz", site -> site.address().suffix()),
                Column.text("plz", site -> site.address().postcode()),
                Column.text("ort", site -> site.address().postTown()),
                Column.text(
                        "technik",
                        site -> site.address().technology() == null
                                ? ""
                                : String.valueOf(site.address().technology())),
                Column.decimal(
                        "download_mbit",
                        site -> site.address().down() < 0
                                ? null
                                : site.address().down() / 1000.0),
                Column.decimal(
                        "upload_mbit",
                        site -> site.address().down() < 0
                                ? null
                                : site.address().up() / 1000.0),
                Column.text("netz", site -> site.address().operatorName()),
                Column.text("perspektive", site -> words.stage(site.address().stage())),
                Column.date("erwartet_bis", site -> site.address().expected()),
                Column.yesNo(
                        "foerderfaehig",
                        site -> site.address().stage() == Stage.UNKNOWN
                                ? null
                                : site.address().eligible()),
                Column.text("quelle_kennung", site -> site.held().sourceKey()),
                Column.text("quelle", site -> site.held().source()),
                Column.date("gilt_seit", site -> site.held().validFrom()),
                Column.date("tag", site -> validOn));
    }
}
