package de.lichtweg.coverage.web;

import de.lichtweg.geodata.ingest.RunSection;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of an import: what it changed in the figures of its territory, for who may open the addresses. */
@Component
class ImportEffect implements RunSection {

    private final Regions regions;

    ImportEffect(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Optional<Section> section(
            Scope scope, long operation, @Nullable RegionKey territory, @Nullable LocalDate asOf) {
        RegionKey whole = territory == null ? regions.home() : territory;
        return Stream.concat(
                        Stream.of(whole),
                        scope.territories().stream().filter(whole::contains).sorted())
                .filter(r -> scope.may(Level.ADDRESS, DataClass.INTERNAL, r))
                .findFirst()
                .map(r -> new Section(
                        "coverage.effect.heading",
                        new Links(new AsOf(asOf, null)).page("/lagebild/" + r + "/vorgang/" + operation, Map.of())));
    }
}
