package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Addresses in the quick search: "Haupt 12a Nossen". */
@Component
class AddressSearch implements SearchSource {

    private final Ledger ledger;

    AddressSearch(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return "address";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.INTERNAL)) {
            return List.of();
        }
        return ledger.view(scope, asOf).search(text, limit).stream()
                .map(AddressSearch::hit)
                .toList();
    }

    private static Hit hit(AddressRow row) {
        String place = row.localityName().isEmpty()
                ? row.municipalityName()
                : row.localityName() + ", " + row.municipalityName();
        return new Hit(row.label(), place, "/adressen/" + row.id());
    }
}
