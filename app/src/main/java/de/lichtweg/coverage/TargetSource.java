package de.lichtweg.coverage;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.util.List;

/** Contributes goals to the path of a region; modules above coverage implement it for goals of their own. */
public interface TargetSource {

    /** Goals that hold for a region, its own and those of the regions around it. */
    List<Target> list(Scope scope, RegionKey region);
}
