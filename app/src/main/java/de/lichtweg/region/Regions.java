package de.lichtweg.region;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The regions as known now, from an immutable catalogue in memory that follows the operations. Public facts, so no scope:
 * names, keys, boundaries and mergers of municipalities are published.
 */
public interface Regions {

    /**
     * A region on a day.
     *
     * @param key key on that day
     * @param name official name without the type ("Nossen", "Landkreis Meißen")
     * @param type official type ("Stadt", "Gemeinde", "Ortsteil"), may be empty
     * @param population inhabitants, {@code null} if not known
     * @param populationAsOf day of the population figure
     * @param areaHa area in hectares, {@code null} if not known
     * @param source where name and boundary come from, for the foot of a page
     */
    record Region(
            RegionKey key,
            String name,
            String type,
            @Nullable Integer population,
            @Nullable LocalDate populationAsOf,
            @Nullable Integer areaHa,
            String source) {}

    /** The region of a key on a day; a key that was merged away by then answers with its successor. */
    Optional<Region> find(RegionKey key, LocalDate on);

    /** The region of a key on a day; refuses an unknown one with {@code RuleViolation("region.unknown")}. */
    Region get(RegionKey key, LocalDate on);

    /** Regions one level below, sorted by name. */
    List<Region> children(RegionKey key, LocalDate on);

    /** From the state down to the region itself, for the breadcrumb. */
    List<Region> path(RegionKey key, LocalDate on);

    /** The municipality key that a key means on a day: itself, or where it was merged into by then. */
    RegionKey resolve(RegionKey municipality, LocalDate on);

    /** The same with the mergers that were known after an operation, so that an answer "as known on" stays what it was. */
    RegionKey resolve(RegionKey municipality, LocalDate on, long operation);

    /**
     * All municipality keys, dissolved ones included, whose territory belongs to {@code region} on a day: what stored
     * rows have to be compared with.
     */
    Set<RegionKey> storedKeys(RegionKey region, LocalDate on);

    /** Municipality that holds a point (metres in the installation's system) on a day, if any is known. */
    Optional<RegionKey> locate(double x, double y, LocalDate on);

    /** Boundary in the installation's system, {@code null} without one. */
    @Nullable
    Geometry boundary(RegionKey key, LocalDate on);

    /** Locality of a municipality by its name, compared without case and spelling of umlauts. */
    Optional<Region> locality(RegionKey municipality, String name);

    /** Regions whose name begins with or contains a text, best first, for the quick search. */
    List<Region> search(String text, int limit);

    /** The district this installation belongs to (setting {@code lichtweg.home-region}). */
    RegionKey home();
}
