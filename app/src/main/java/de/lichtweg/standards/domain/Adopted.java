package de.lichtweg.standards.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.standards.domain.Adoption.Stand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows from statements of adoption. */
public final class Adopted {

    private Adopted() {}

    /**
     * Numbers of the versions by which a region works on a day.
     *
     * @param said in the order in which it was said
     */
    public static Set<Integer> numbers(List<Adoption> said, String standard, RegionKey region, LocalDate day) {
        Map<Integer, Adoption> last = new HashMap<>();
        said.stream()
                .filter(a -> a.standard().equals(standard) && a.region().equals(region))
                .forEach(a -> last.put(a.number(), a));
        return last.values().stream()
                .filter(a -> a.stand() == Stand.ADOPTED && !day.isBefore(a.since()))
                .map(Adoption::number)
                .collect(Collectors.toSet());
    }
}
