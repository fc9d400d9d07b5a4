package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.coverage.domain.site.SiteKind;
import de.lichtweg.coverage.store.SiteStore;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Addresses with a site: {@code site=SCHOOL}, {@code site=any}. */
@Component
class SiteMarks implements AddressMarks {

    private final SiteStore store;

    SiteMarks(SiteStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return SiteCatalogue.FILTER;
    }

    @Override
    public long[] marked(Scope scope, LocalDate on, long operation, String value) {
        SiteKind kind = value.equals(SiteCatalogue.ANY) ? null : SiteKind.valueOf(value);
        return store.addresses(scope, kind, on, operation);
    }

    @Override
    public Map<String, long[]> marked(Scope scope, LocalDate on, long operation, Collection<String> values) {
        Map<SiteKind, long[]> all = store.addressesByKind(scope, on, operation);
        return values.stream()
                .collect(Collectors.toMap(
                        value -> value, value -> all.getOrDefault(SiteKind.valueOf(value), new long[0])));
    }
}
