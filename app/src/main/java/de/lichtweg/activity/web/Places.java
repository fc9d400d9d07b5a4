package de.lichtweg.activity.web;

import de.lichtweg.kernel.RegionKey;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A territory in a few words. */
final class Places {

    private static final int NAMED = 3;

    private Places() {}

    /** "Nossen, Lommatzsch", "Nossen, Lommatzsch und 18 weitere". */
    static String line(List<RegionKey> territory, Function<RegionKey, String> name, Texts texts) {
        String first = territory.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
        return territory.size() <= NAMED
                ? first
                : texts.get("activity.places.more", first, texts.number(territory.size() - NAMED));
    }
}
