package de.lichtweg.coverage.snapshot;

import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Where the localities lie: registers know their names only, so each stands in the middle of its addresses. */
@Component
public class Localities {

    private final Snapshots snapshots;
    private final Regions regions;
    private final InstallationCrs crs;

    /** Reads from the snapshots. */
    public Localities(Snapshots snapshots, Regions regions, InstallationCrs crs) {
        this.snapshots = snapshots;
        this.regions = regions;
        this.crs = crs;
    }

    /**
     * A locality.
     *
     * @param main whether it gives the municipality its name
     * @param x in units of the world
     * @param y in units of the world
     */
    public record Place(
            RegionKey key, RegionKey municipality, String name, boolean main, int x, int y, int addresses) {}

    private record All(List<Place> places) {}

    private static final class Middle {
        private double x;
        private double y;
        private int addresses;
        private int municipality;
    }

    /** What {@link #list} depends on. */
    public String version(Scope scope, AsOf asOf) {
        Snapshot snapshot = snapshots.open(scope, asOf).snapshot();
        return snapshot.operation + "|" + snapshot.validOn;
    }

    /** The localities whose addresses a scope may open. */
    public List<Place> list(Scope scope, AsOf asOf) {
        SnapshotView view = snapshots.open(scope, asOf);
        Snapshot snapshot = view.snapshot();
        return snapshot.derived(All.class, s -> new All(places(s))).places.stream()
                .filter(place -> view.mayOpenAddresses(place.municipality))
                .toList();
    }

    private List<Place> places(Snapshot snapshot) {
        TreeMap<Integer, Middle> middles = new TreeMap<>();
        for (Chunk chunk : snapshot.chunks) {
            WorldColumns at = chunk.world(crs);
            for (int row = 0; row < chunk.size; row++) {
                int locality = chunk.columns.locality[row];
                Middle middle = middles.computeIfAbsent(locality, l -> new Middle());
                middle.x += at.x[row];
                middle.y += at.y[row];
                middle.addresses++;
                middle.municipality = chunk.columns.municipality[row];
            }
        }
        Territory territory = new Territory(snapshot, regions);
        List<Place> places = new ArrayList<>();
        middles.forEach((number, middle) -> {
            String key = snapshot.texts.localities.text(number);
            territory
                    .municipality(middle.municipality)
                    .filter(m -> !key.isEmpty())
                    .ifPresent(m -> places.add(place(new RegionKey(key), m, middle, territory)));
        });
        return List.copyOf(places);
    }

    private static Place place(RegionKey key, RegionKey municipality, Middle middle, Territory territory) {
        String name = territory.name(key);
        return new Place(
                key,
                municipality,
                name,
                name.equals(territory.name(municipality)),
                (int) (middle.x / middle.addresses),
                (int) (middle.y / middle.addresses),
                middle.addresses);
    }
}
