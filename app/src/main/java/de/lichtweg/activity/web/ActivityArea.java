package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import org.springframework.stereotype.Component;

/** The region of an activity, and the list of its addresses. */
@Component
class ActivityArea {

    private final Regions regions;
    private final Ledger ledger;

    ActivityArea(Regions regions, Ledger ledger) {
        this.regions = regions;
        this.ledger = ledger;
    }

    /** The smallest region that holds all of it; the district where it reaches beyond. */
    RegionKey region(ActivityDraft draft) {
        RegionKey common = RegionKey.common(draft.territory());
        return common.level().compareTo(RegionKey.Level.DISTRICT) < 0 ? regions.home() : common;
    }

    /** The list of its addresses with a condition more; empty where it has none or the scope may not open them. */
    String addresses(Scope scope, Activity activity, String more) {
        RegionKey region = region(activity.draft());
        return activity.addresses() == 0 || !ledger.view(scope, AsOf.NOW).mayOpenAddresses(region)
                ? ""
                : "/adressen?region=" + region + "&activity=" + activity.id() + more;
    }
}
