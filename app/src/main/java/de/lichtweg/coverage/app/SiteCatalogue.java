package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.domain.site.SiteKind;
import de.lichtweg.coverage.store.SiteStore;
import de.lichtweg.coverage.store.SiteStore.Held;
import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.platform.security.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers which sites there are, at addresses that the scope may open, as a view of the ledger knows them. */
@Service
public class SiteCatalogue implements SourceInfo {

    /** Key of the filter of addresses, and its value for all kinds. */
    public static final String FILTER = "site";

    public static final String ANY = "any";

    private final SiteStore store;

    SiteCatalogue(SiteStore store) {
        this.store = store;
    }

    /** A site with the state of its address. */
    public record SiteAt(Held held, AddressRow address) {

        /** Its kind. */
        public SiteKind kind() {
            return held.site().kind();
        }
    }

    /**
     * The sites at the addresses of a query, by kind and name. The filter {@code site} chooses kinds; the others choose
     * addresses. Refused like {@link LedgerView#rows}.
     */
    @Transactional(readOnly = true)
    public List<SiteAt> list(Scope scope, LedgerView view, AddressQuery query) {
        List<String> asked = query.filters().getOrDefault(FILTER, List.of(ANY));
        Map<Long, AddressRow> rows = new HashMap<>();
        view.rows(query.with(FILTER, asked.toArray(String[]::new)), "address").forEach(r -> rows.put(r.id(), r));
        Set<String> kinds = asked.contains(ANY) ? Set.of() : Set.copyOf(asked);
        return store.list(scope, view.validOn(), view.operation()).stream()
                .filter(h -> kinds.isEmpty() || kinds.contains(h.site().kind().name()))
                .filter(h -> rows.containsKey(h.site().address()))
                .map(h -> new SiteAt(h, Objects.requireNonNull(rows.get(h.site().address()))))
                .toList();
    }

    /** The sites at an address that the scope was shown. */
    @Transactional(readOnly = true)
    public List<Held> at(Scope scope, LedgerView view, AddressRow address) {
        return view.mayOpenAddresses(address.municipality())
                ? store.listAt(scope, address.id(), view.validOn(), view.operation())
                : List.of();
    }

    @Override
    public List<SourceInfo.Source> list(Scope scope) {
        return store.sources(scope);
    }
}
