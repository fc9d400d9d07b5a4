package de.lichtweg.region.app;

import de.lichtweg.platform.operation.RecordedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What undo has to know of this module. */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

    @Bean
    RecordedTable recordedRegions() {
        return new RecordedTable(
                "region.region",
                List.of(
                        "key",
                        "name",
                        "type",
                        "population",
                        "population_as_of",
                        "area_ha",
                        "postcode",
                        "source",
                        "valid_from"));
    }

    @Bean
    RecordedTable recordedBoundaries() {
        return new RecordedTable("region.boundary", List.of("key", "source", "geometry", "valid_from"));
    }

    @Bean
    RecordedTable recordedMergers() {
        return new RecordedTable("region.merger", List.of("old_key", "new_key", "effective", "source"));
    }
}
