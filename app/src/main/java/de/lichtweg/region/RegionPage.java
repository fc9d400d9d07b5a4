package de.lichtweg.region;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;

/**
 * A page about one region that other pages about it lead to, such as the Lagebild; contributed as a bean.
 *
 * @param textKey message with its name
 * @param path where it is; {@code {region}} stands for the key
 * @param dataClass what it shows
 * @param level how deep one has to be allowed to look
 */
public record RegionPage(String textKey, String path, DataClass dataClass, Level level) {

    /** Whether a scope may open it for a region; there is none above the district. */
    public boolean isOpen(Scope scope, RegionKey region) {
        return region.level().compareTo(RegionKey.Level.DISTRICT) >= 0
                && region.level() != RegionKey.Level.LOCALITY
                && scope.may(level, dataClass, region);
    }

    /** Its address for a region. */
    public String href(RegionKey region) {
        return path.replace("{region}", region.value());
    }
}
