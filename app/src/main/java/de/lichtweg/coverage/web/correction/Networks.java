package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.web.correction.CorrectionViews.Option;
import de.lichtweg.kernel.RegionKey;
import java.util.Comparator;
import java.util.List;

/**
 * Networks to choose from: those of which the reader sees an offer in the district. Who has made nothing but a secret
 * promise is nobody's to know.
 */
final class Networks {

    private Networks() {}

    static List<Option> of(LedgerView view, RegionKey region) {
        RegionKey wide = region.level().compareTo(RegionKey.Level.DISTRICT) > 0 ? region.district() : region;
        RegionKey asked = view.mayOpenAddresses(wide) ? wide : region;
        return view.facet(AddressQuery.all(asked), "operator").stream()
                .map(facet -> new Option(facet.value(), facet.label()))
                .sorted(Comparator.comparing(Option::text))
                .toList();
    }
}
