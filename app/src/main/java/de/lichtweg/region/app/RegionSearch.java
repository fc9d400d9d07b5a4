package de.lichtweg.region.app;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.SearchSource;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds places in the quick search; names of places are public. */
@Component
class RegionSearch implements SearchSource {

    private static final int FIRST = 10;

    private final Regions regions;
    private final LichtwegClock clock;

    RegionSearch(Regions regions, LichtwegClock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "region";
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
        LocalDate on = asOf.validOn() == null ? clock.today() : asOf.validOn();
        return regions.search(text, limit).stream()
                .filter(r -> !r.key().equals(RegionKey.GERMANY))
                .map(r -> new Hit(r.name(), detail(r, on), "/lagebild/" + r.key()))
                .toList();
    }

    /** "Stadt · Landkreis Meißen": the type, then what holds it. */
    private String detail(Region region, LocalDate on) {
        List<Region> path = regions.path(region.key(), on);
        Stream<String> above = path.size() < 2
                ? Stream.empty()
                : Stream.of(path.get(path.size() - 2).name());
        return Stream.concat(Stream.of(region.type()), above)
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
