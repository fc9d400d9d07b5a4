package de.lichtweg.geodata.area.app;

import de.lichtweg.platform.operation.RecordedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What undo has to know of the areas. */
@Configuration(proxyBeanMethods = false)
class AreaTables {

    @Bean
    RecordedTable recordedAreas() {
        return new RecordedTable(
                "geodata.area",
                List.of("source", "external_id", "name", "kind", "shape", "extent", "valid_from", "valid_to"));
    }
}
