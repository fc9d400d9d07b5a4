package de.lichtweg.platform.ui;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.List;

/** Where a region lies and what lies beside and below it, for the breadcrumb and the region switcher. */
public interface RegionTrail {

    /** A region with its name. */
    record Stop(RegionKey key, String name) {}

    /** The district this installation belongs to. */
    RegionKey home();

    /** From the state down to the region itself; empty while regions are unknown. */
    List<Stop> crumbs(RegionKey region, LocalDate on);

    /** Regions under the same parent, the region itself among them, sorted by name. */
    List<Stop> siblings(RegionKey region, LocalDate on);

    /** Regions one level below, sorted by name. */
    List<Stop> children(RegionKey region, LocalDate on);

    /** Attribution of names and boundaries, for the foot of the page. */
    List<String> sources(RegionKey region, LocalDate on);
}
