package de.lichtweg.geodata.street.app;

import de.lichtweg.platform.operation.RecordedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What undo has to know of the streets. */
@Configuration(proxyBeanMethods = false)
class StreetTables {

    @Bean
    RecordedTable recordedStreets() {
        return new RecordedTable(
                "geodata.street",
                List.of(
                        "source",
                        "external_id",
                        "name",
                        "kind",
                        "surface",
                        "bridge",
                        "tunnel",
                        "line",
                        "extent",
                        "valid_from",
                        "valid_to"));
    }
}
