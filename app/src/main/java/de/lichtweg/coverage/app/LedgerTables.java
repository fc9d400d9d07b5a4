package de.lichtweg.coverage.app;

import de.lichtweg.platform.operation.RecordedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What undo has to know of this module. */
@Configuration(proxyBeanMethods = false)
class LedgerTables {

    @Bean
    RecordedTable recordedAddresses() {
        return new RecordedTable(
                "coverage.address_state",
                List.of(
                        "address_id",
                        "source_id",
                        "external_id",
                        "municipality",
                        "locality",
                        "street",
                        "house_number",
                        "suffix",
                        "postcode",
                        "post_town",
                        "position",
                        "usage",
                        "households",
                        "businesses",
                        "in_existence",
                        "valid_from",
                        "valid_to"));
    }

    @Bean
    RecordedTable recordedSupply() {
        return new RecordedTable(
                "coverage.supply",
                List.of(
                        "address_id",
                        "operator_id",
                        "source_id",
                        "technology",
                        "down_kbps",
                        "up_kbps",
                        "delivery_id",
                        "valid_from",
                        "valid_to"));
    }

    @Bean
    RecordedTable recordedProspects() {
        return new RecordedTable(
                "coverage.prospect",
                List.of(
                        "address_id",
                        "operator_id",
                        "source_id",
                        "kind",
                        "technology",
                        "down_kbps",
                        "up_kbps",
                        "expected_from",
                        "expected_to",
                        "secret",
                        "subject",
                        "delivery_id",
                        "valid_from",
                        "valid_to"));
    }

    @Bean
    RecordedTable recordedAddressCorrections() {
        return new RecordedTable(
                "coverage.address_correction",
                List.of(
                        "address_id",
                        "operator_id",
                        "source_id",
                        "usage",
                        "households",
                        "businesses",
                        "gone",
                        "delivery_id",
                        "valid_from",
                        "valid_to"));
    }

    @Bean
    RecordedTable recordedSites() {
        return new RecordedTable(
                "coverage.site",
                List.of("source_id", "external_id", "kind", "name", "carrier", "address_id", "valid_from", "valid_to"));
    }

    @Bean
    RecordedTable recordedDeliveries() {
        return new RecordedTable(
                "coverage.delivery",
                List.of(
                        "id",
                        "kind",
                        "source_id",
                        "operator_id",
                        "territory",
                        "as_of",
                        "complete",
                        "file_name",
                        "sha256",
                        "rows_total",
                        "touched"));
    }

    @Bean
    RecordedTable recordedRuleSets() {
        return new RecordedTable(
                "coverage.rule_set",
                List.of(
                        "key",
                        "name",
                        "valid_from",
                        "valid_to",
                        "alternatives",
                        "cable_gigabit_excludes",
                        "horizon_years",
                        "grace_days",
                        "source"));
    }

    @Bean
    RecordedTable recordedFigures() {
        return new RecordedTable(
                "coverage.figure_definition",
                List.of(
                        "key",
                        "version",
                        "name_de",
                        "name_en",
                        "formula_de",
                        "formula_en",
                        "numerator",
                        "denominator",
                        "weightings",
                        "valid_from"));
    }
}
