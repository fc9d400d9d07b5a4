package de.lichtweg.coverage.domain.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateColumnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leitungsg. Technologien ≥ 100 Mbit/s | wired | 100",
                "alle Technologien ≥ 1 Mbit/s | all | 1",
                "mobile Technologien ≥ 6 Mbit/s | wireless | 6",
                "FTTH/B ≥ 1000 Mbit/s | ftthb | 1000",
                "CATV >= 400 Mbit/s | catv | 400",
                "verf_100_30 | wired | 30",
                "verf_catv_1000 | catv | 1000",
                "300_50 | all | 50",
                "DSL_16 | dsl | 16",
                "firmen_anschliessbar_prozent | connectable | 0"
            })
    void everyDialectOfACaptionIsUnderstood(String header, String technology, int down) {
        assertThat(RateColumn.parse(header)).contains(new RateColumn(header, technology, down));
    }

    @ParameterizedTest
    @CsvSource({"AGS", "firmen_in_gwg_gesamt", "gemeinde", "staat"})
    void otherColumnsAreNoRates(String header) {
        assertThat(RateColumn.parse(header)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gemeinde_privat_2018_ende.csv, 2018-12-31, private",
        "Verf_Gemeinden_atene_Mitte 18.csv, 2018-06-30, private",
        "landkreis_gewerbe_gwg_2021_1.csv, 2021-06-30, business_park",
        "gemeinde_bezirke_gew_2020_ende.csv, 2020-12-31, business"
    })
    void theNameOfTheFileTellsStichtagAndUserGroup(String name, LocalDate day, String group) {
        assertThat(RateFile.reportingDate(name)).contains(day);
        assertThat(RateFile.userGroup(name)).isEqualTo(group);
    }

    @Test
    void percentagesAreReadInHundredths() {
        assertThat(PublishedRow.percentE2("78,16")).isEqualTo(7816);
        assertThat(PublishedRow.percentE2("100")).isEqualTo(10_000);
        assertThat(PublishedRow.percentE2("0.5")).isEqualTo(50);
        assertThat(PublishedRow.percentE2("54.2832999999999998")).isEqualTo(5428);
        assertThat(PublishedRow.percentE2("100,65"))
                .as("rounded parts added up")
                .isEqualTo(10_065);
        assertThat(PublishedRow.percentE2("101,01")).isEqualTo(-1);
        assertThat(PublishedRow.percentE2("-1")).isEqualTo(-1);
        assertThat(PublishedRow.percentE2("")).isEqualTo(-1);
        assertThat(PublishedRow.percentE2("n.a.")).isEqualTo(-1);
    }
}
