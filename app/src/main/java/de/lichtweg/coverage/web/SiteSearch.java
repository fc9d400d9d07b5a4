package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.app.SiteCatalogue;
import de.lichtweg.coverage.app.SiteCatalogue.SiteAt;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.SearchSource;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sites in the quick search: "Oberschule Nossen". Leads to the card of the address. */
@Component
class SiteSearch implements SearchSource {

    private static final int SHORTEST = 3;

    private final Ledger ledger;
    private final SiteCatalogue sites;
    private final Regions regions;
    private final MessageSource messages;

    SiteSearch(Ledger ledger, SiteCatalogue sites, Regions regions, MessageSource messages) {
        this.ledger = ledger;
        this.sites = sites;
        this.regions = regions;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "site";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
        if (text.strip().length() < SHORTEST || !scope.mayAnywhere(Level.ADDRESS, DataClass.INTERNAL)) {
            return List.of();
        }
        LedgerView view = ledger.view(scope, asOf);
        Words words = Words.current(messages);
        return own(scope, view)
                .flatMap(region -> sites.list(scope, view, AddressQuery.all(region)).stream())
                .filter(site -> SiteListPage.holds(site, text))
                .limit(limit)
                .map(site -> hit(site, words))
                .toList();
    }

    /** The regions whose addresses the scope may open. */
    private Stream<RegionKey> own(Scope scope, LedgerView view) {
        return view.mayOpenAddresses(regions.home())
                ? Stream.of(regions.home())
                : scope.territories().stream().filter(view::mayOpenAddresses).sorted();
    }

    private static Hit hit(SiteAt site, Words words) {
        return new Hit(
                site.held().site().name(),
                words.get("coverage.site.kind." + site.kind()) + ", "
                        + site.address().label() + ", " + site.address().municipalityName(),
                "/adressen/" + site.address().id());
    }
}
