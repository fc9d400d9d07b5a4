package de.lichtweg.coverage.app;

import de.lichtweg.platform.operation.RecordedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What undo has to know of published rates. */
@Configuration(proxyBeanMethods = false)
class RatesConfiguration {

    @Bean
    RecordedTable recordedRates() {
        return new RecordedTable(
                "coverage.published_rate",
                List.of(
                        "region_key",
                        "as_of",
                        "user_group",
                        "technology",
                        "down_mbps",
                        "percent_e2",
                        "whole",
                        "source_id",
                        "delivery_id"));
    }

    @Bean
    RecordedTable recordedRateWeights() {
        return new RecordedTable("coverage.rate_weight", List.of("region_key", "households", "source"));
    }
}
