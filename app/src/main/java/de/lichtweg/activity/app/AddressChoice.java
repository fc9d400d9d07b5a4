package de.lichtweg.activity.app;

import de.lichtweg.activity.domain.Chosen;
import de.lichtweg.activity.domain.Extent;
import de.lichtweg.activity.domain.Place;
import de.lichtweg.activity.domain.Selection;
import de.lichtweg.activity.store.ExtentStore;
import de.lichtweg.coverage.AddressLink;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers which addresses an activity is about: those that its question finds, in its area or list, in its territory. */
@Component
public class AddressChoice {

    private final Ledger ledger;
    private final ExtentStore extents;
    private final Regions regions;

    AddressChoice(Ledger ledger, ExtentStore extents, Regions regions) {
        this.ledger = ledger;
        this.extents = extents;
        this.regions = regions;
    }

    /**
     * The addresses of a question that lie in a territory; none without a question.
     *
     * @param activity number of the activity whose files may be meant, {@code null} for a new one
     */
    public Chosen of(Scope scope, @Nullable Long activity, Selection selection, List<RegionKey> territory) {
        if (selection.isEmpty()) {
            return Chosen.NONE;
        }
        Extent.Test extent = extent(scope, activity, selection);
        String question = selection.question();
        RegionKey common = common(territory);
        AddressQuery query = question.isEmpty() ? AddressQuery.all(common) : AddressLink.parse(question, common);
        Gathering gathering = new Gathering();
        for (AddressRow row : ledger.view(scope, AsOf.NOW).rows(query, "locality")) {
            if (extent.holds(row.id(), row.x(), row.y())) {
                gathering.take(row, lies(row, territory));
            }
        }
        return gathering.chosen();
    }

    /** How many addresses of an area or a list lie in a territory, and how many do not. */
    record Found(int inside, int outside) {}

    /** The same of something that is not written down yet. */
    Found in(Scope scope, Extent extent, List<RegionKey> territory) {
        Extent.Test test = extent.test();
        int inside = 0;
        int outside = 0;
        for (AddressRow row : ledger.view(scope, AsOf.NOW).rows(AddressQuery.all(common(territory)), "locality")) {
            if (test.holds(row.id(), row.x(), row.y())) {
                boolean counts = lies(row, territory);
                inside += counts ? 1 : 0;
                outside += counts ? 0 : 1;
            }
        }
        return new Found(inside, outside);
    }

    private Extent.Test extent(Scope scope, @Nullable Long activity, Selection selection) {
        if (selection.file().isEmpty()) {
            return (address, x, y) -> true;
        }
        long file = selection.file().orElseThrow();
        return (activity == null ? Optional.<Extent>empty() : extents.find(scope, activity, file))
                .orElseThrow(() -> new RuleViolation("activity.extent.unknown", selection.fileName()))
                .test();
    }

    private static boolean lies(AddressRow row, List<RegionKey> territory) {
        RegionKey locality = row.locality();
        return territory.stream()
                .anyMatch(t -> t.contains(row.municipality()) || locality != null && t.contains(locality));
    }

    /** The smallest region that holds a territory; the district where it reaches beyond. */
    RegionKey common(List<RegionKey> territory) {
        RegionKey common = RegionKey.common(territory);
        return common.level().compareTo(RegionKey.Level.DISTRICT) < 0 ? regions.home() : common;
    }

    /** Addresses being gathered. */
    private static final class Gathering {
        private final List<Long> ids = new ArrayList<>();
        private final Map<RegionKey, double[]> sums = new HashMap<>();
        private int outside;

        private void take(AddressRow row, boolean inside) {
            if (!inside) {
                outside++;
                return;
            }
            ids.add(row.id());
            RegionKey locality = row.locality();
            double[] sum = sums.computeIfAbsent(locality == null ? row.municipality() : locality, k -> new double[3]);
            sum[0]++;
            sum[1] += row.x();
            sum[2] += row.y();
        }

        private Chosen chosen() {
            List<Place> places = sums.entrySet().stream()
                    .map(e -> new Place(
                            e.getKey(),
                            (int) e.getValue()[0],
                            e.getValue()[1] / e.getValue()[0],
                            e.getValue()[2] / e.getValue()[0]))
                    .toList();
            return new Chosen(ids.stream().sorted().toList(), places, outside);
        }
    }
}
