package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.app.ConstructionProgress;
import de.lichtweg.activity.domain.BuildEntry;
import de.lichtweg.activity.domain.Progress;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** The addresses of an activity with how far they are built, as far as the scope may open them. */
@Component
class BuildRows {

    private final ActivityArea area;
    private final Ledger ledger;
    private final ConstructionProgress building;

    BuildRows(ActivityArea area, Ledger ledger, ConstructionProgress building) {
        this.area = area;
        this.ledger = ledger;
        this.building = building;
    }

    /** An address, its state, and what was said last if anything was. */
    record BuildRow(AddressRow address, BuildState state, Optional<BuildEntry> entry) {

        boolean matches(String wanted, String text) {
            String own = (address.label() + " " + address.postcode() + " " + address.municipalityName() + " "
                            + address.localityName())
                    .toLowerCase(Locale.GERMAN);
            return (wanted.isEmpty() || state.name().equals(wanted))
                    && own.contains(text.strip().toLowerCase(Locale.GERMAN));
        }
    }

    Progress progress(Scope scope, Activity activity) {
        return building.of(scope, activity);
    }

    /** All of them by street and number; none where the scope may not open addresses. */
    List<BuildRow> list(Scope scope, Activity activity, Progress progress) {
        if (area.addresses(scope, activity, "").isEmpty()) {
            return List.of();
        }
        AddressQuery query =
                AddressQuery.all(area.region(activity.draft())).with("activity", Long.toString(activity.id()));
        return StreamSupport.stream(
                        ledger.view(scope, AsOf.NOW).rows(query, "address").spliterator(), false)
                .map(r -> new BuildRow(r, progress.state(r.id()), progress.of(r.id())))
                .toList();
    }
}
