package de.lichtweg.region.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.ui.RegionTrail;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Breadcrumb and region switcher from the catalogue of regions. */
@Component
class ShellTrail implements RegionTrail {

    private final Regions regions;

    ShellTrail(Regions regions) {
        this.regions = regions;
    }

    @Override
    public RegionKey home() {
        return regions.home();
    }

    @Override
    public List<Stop> crumbs(RegionKey region, LocalDate on) {
        return regions.find(region, on).isEmpty()
                ? List.of()
                : stops(regions.path(region, on).stream()
                        .filter(r -> !r.key().equals(RegionKey.GERMANY))
                        .toList());
    }

    @Override
    public List<Stop> siblings(RegionKey region, LocalDate on) {
        List<Regions.Region> path = regions.find(region, on).isEmpty() ? List.of() : regions.path(region, on);
        return path.size() < 2
                ? List.of()
                : stops(regions.children(path.get(path.size() - 2).key(), on));
    }

    @Override
    public List<Stop> children(RegionKey region, LocalDate on) {
        return regions.find(region, on).isEmpty() ? List.of() : stops(regions.children(region, on));
    }

    @Override
    public List<String> sources(RegionKey region, LocalDate on) {
        return regions.find(region, on).map(Regions.Region::source).stream().toList();
    }

    private static List<Stop> stops(List<Regions.Region> regions) {
        return regions.stream().map(r -> new Stop(r.key(), r.name())).toList();
    }
}
