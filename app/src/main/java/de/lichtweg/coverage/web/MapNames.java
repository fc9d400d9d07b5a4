package de.lichtweg.coverage.web;

import de.lichtweg.coverage.domain.MapDimension.MapClass;
import de.lichtweg.kernel.RegionKey;
import java.util.function.Function;

/** How the map calls things. */
record MapNames(Function<MapClass, String> classes, Function<RegionKey, String> regions) {

    String of(MapClass mapClass) {
        return classes.apply(mapClass);
    }

    String of(RegionKey region) {
        return regions.apply(region);
    }
}
