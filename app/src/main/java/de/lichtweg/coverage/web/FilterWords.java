package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.parties.Operators;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.List;

/** A question to the address list in one line of words. */
public final class FilterWords {

    private final LedgerView view;
    private final Regions regions;
    private final Operators operators;
    private final Words words;

    /** Words for the questions of a view. */
    public FilterWords(LedgerView view, Regions regions, Operators operators, Words words) {
        this.view = view;
        this.regions = regions;
        this.operators = operators;
        this.words = words;
    }

    /** "Nossen · Download: unter 100 Mbit/s · Planung: niemand verbindlich". */
    public String sentence(AddressQuery query) {
        AddressFilters filters = new AddressFilters(
                view,
                query,
                words,
                q -> "",
                key -> regions.find(key, view.validOn())
                        .map(Regions.Region::name)
                        .orElse(key.value()),
                key -> operators.find(key).map(Operators.Operator::name).orElse(key));
        List<String> parts = new ArrayList<>();
        parts.add(regions.find(query.region(), view.validOn())
                .map(Regions.Region::name)
                .orElse(query.region().value()));
        query.filters().forEach((key, values) -> {
            if (!AddressQuery.belongsToChanged(key)) {
                parts.add(filters.name(key) + ": " + filters.shown(key, values));
            }
        });
        return String.join(" · ", parts);
    }
}
