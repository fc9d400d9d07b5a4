package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.PublishedRates.Basis;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published rates of merged municipalities, and of districts and states that nobody printed. */
@LichtwegTest
class PublishedRatesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final RegionKey THIENDORF = new RegionKey("14627290");
    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey STATE = new RegionKey("14");

    @Autowired
    RatesProfile printed;

    @Autowired
    HouseholdsProfile households;

    @Autowired
    PublishedRates rates;

    @Autowired
    Operations operations;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingIsPublished() {
        jdbc.sql("truncate coverage.published_rate, coverage.rate_weight").update();
        jdbc.sql("delete from region.region where key like '14627___'").update();
        clock.setTo(Instant.parse("2026-07-01T10:00:00Z"));
    }

    @AfterEach
    void theClockRunsOn() {
        clock.run();
    }

    private TestFile file(String... rows) {
        return TestFile.of(rows);
    }

    private Plan.Counts print(LocalDate day, String... rows) {
        return file(rows).into(operations, printed, named(day, "gemeinde_privat.csv"));
    }

    private Plan.Counts weigh(String... rows) {
        return file(rows).into(operations, households, named(DAY, "haushalte.csv"));
    }

    private static Request named(LocalDate day, String name) {
        Request r = TestFile.request(day.toString(), null, null);
        return new Request(r.scope(), null, r.asOf(), null, null, null, true, false, null, name, "h" + day);
    }

    private Rate only(RegionKey region, AsOf asOf) {
        List<Rate> all = rates.list(region, "private", asOf);
        assertThat(all).as(region.value()).hasSize(1);
        return all.getFirst();
    }

    private static String rate(String key, String percent) {
        return "ags=" + key + ";verf_100_100=" + percent;
    }

    private void people(String key, int population) {
        jdbc.sql("""
                -- one municipality with inhabitants
                insert into region.region (key, name, population, population_as_of, source, valid_from, rec_from)
                values (:key, :key, :population, '2020-12-31', 'test', '2020-12-31', 0)
                """).param("key", key).param("population", population).update();
    }

    @Test
    void aMergedMunicipalityGetsTheMeanOfItsKeysByHouseholdsAndPastKnowledgeStays() {
        print(DAY, rate("14627290", "80"), rate("14627280", "40"));
        assertThat(only(THIENDORF, AsOf.NOW))
                .as("while nobody knows how large the two are, its own print stands")
                .returns(80.0, Rate::percent)
                .returns(Basis.PRINTED, Rate::basis);
        clock.setTo(Instant.parse("2026-07-03T10:00:00Z"));

        weigh("ags=14627290;households=300", "ags=14627280;households=100");
        assertThat(only(THIENDORF, AsOf.NOW)).returns(70.0, Rate::percent).returns(Basis.HOUSEHOLDS, Rate::basis);
        assertThat(only(THIENDORF, new AsOf(null, LocalDate.of(2026, 7, 2))))
                .as("as known before the households")
                .returns(80.0, Rate::percent);
        assertThat(rates.list(THIENDORF, "private", new AsOf(DAY.minusDays(1), null)))
                .isEmpty();

        print(DAY, rate("14627280", "60"));
        long correction = operations.latest();
        assertThat(only(THIENDORF, AsOf.NOW)).returns(75.0, Rate::percent);
        operations.undo(TestFile.SCOPE, correction, "Druckfehler war keiner");
        assertThat(only(THIENDORF, AsOf.NOW)).returns(70.0, Rate::percent);
    }

    @Test
    void aDistrictThatIsNotPrintedIsTheMeanOfItsMunicipalitiesAndItsOwnPrintComesFirst() {
        LocalDate before = LocalDate.of(2020, 12, 31);
        weigh("ags=14627010;households=600", "ags=14627180;households=300", "ags=14627280;households=100");
        print(before, rate("14627010", "90"), rate("14627180", "50"), rate("14627280", "10"), rate("14626010", "1"));
        print(DAY, rate("14627010", "95"), rate("14627180", "60"), rate("14627280", "20"));
        print(DAY, rate("14627", "77.47"));

        List<Rate> course = rates.list(DISTRICT, "private", AsOf.NOW);
        assertThat(course).extracting(Rate::reportingDate).containsExactly(before, DAY);
        assertThat(course).extracting(Rate::basis).containsExactly(Basis.HOUSEHOLDS, Basis.PRINTED);
        assertThat(course.getFirst().percent()).isCloseTo(70.0, within(1e-9));
        assertThat(course.getLast().percent()).isCloseTo(77.47, within(1e-9));
    }

    @Test
    void theDistrictsOfAStateAreComparedAtTheNewestDayWhetherPrintedOrComputed() {
        LocalDate before = LocalDate.of(2020, 12, 31);
        weigh("ags=14627010;households=600", "ags=14627180;households=200");
        print(before, rate("14627010", "90"), rate("14627180", "50"));
        print(DAY, rate("14627010", "95"), rate("14627180", "60"));
        print(DAY, rate("14627", "77.47"), rate("14626", "55.5"));

        assertThat(rates.byChild(STATE, "private", "wired", 100, AsOf.NOW))
                .extracting(rate -> rate.region() + " " + rate.percent() + " " + rate.basis())
                .containsExactlyInAnyOrder("14627 77.47 PRINTED", "14626 55.5 PRINTED");
        assertThat(rates.byChild(STATE, "private", "wired", 100, new AsOf(DAY.minusDays(1), null)))
                .extracting(rate -> rate.region() + " " + rate.percent() + " " + rate.basis())
                .containsExactly("14627 80.0 HOUSEHOLDS");
        assertThat(rates.list(STATE, "private", AsOf.NOW))
                .extracting(rate -> rate.reportingDate() + " " + rate.percent())
                .containsExactly(before + " 80.0", DAY + " 86.25");
    }

    @Test
    void withoutHouseholdsInhabitantsWeighIfNearlyAllAreKnown() {
        print(DAY, rate("14627010", "90"), rate("14627180", "50"));
        assertThat(rates.list(DISTRICT, "private", AsOf.NOW))
                .as("nothing is known of their size")
                .isEmpty();
        people("14627010", 3000);
        assertThat(rates.list(DISTRICT, "private", AsOf.NOW))
                .as("half of the keys are not enough")
                .isEmpty();
        people("14627180", 1000);
        assertThat(only(DISTRICT, AsOf.NOW)).returns(80.0, Rate::percent).returns(Basis.INHABITANTS, Rate::basis);
        weigh("ags=14627010;households=1");
        assertThat(only(DISTRICT, AsOf.NOW))
                .as("households and inhabitants are never mixed")
                .returns(Basis.INHABITANTS, Rate::basis);
    }

    @Test
    void whatIsPrintedALittleAboveHundredIsTakenAsHundredAndTheImpossibleIsRejected() {
        TestFile file = file(rate("14627010", "100,65"), rate("14627180", "101,5"), rate("14627020", "-1"));
        Plan.Counts counts = file.into(operations, printed, named(DAY, "gemeinde_privat.csv"));
        assertThat(counts.accepted()).isEqualTo(1);
        assertThat(counts.rejected()).isEqualTo(2);
        assertThat(file.issues).containsEntry("rates.above", 1).containsEntry("rates.value", 2);
        assertThat(only(new RegionKey("14627010"), AsOf.NOW)).returns(100.0, Rate::percent);
        assertThat(jdbc.sql("select percent_e2[1] from coverage.published_rate")
                        .query(Integer.class)
                        .single())
                .as("the ledger keeps what is printed")
                .isEqualTo(10_065);
    }

    @Test
    void aTableOfHouseholdsWritesDifferencesOnlyAndIsUndone() {
        assertThat(weigh("ags=14627010;households=1.200", "ags=14627180;households=300")
                        .written())
                .isEqualTo(2);
        Plan.Counts again = weigh("ags=14627010;households=1200", "ags=14627180;households=301");
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.written()).isEqualTo(2);
        operations.undo(TestFile.SCOPE, operations.latest(), "verwechselt");
        assertThat(jdbc.sql("select households from coverage.rate_weight where rec_to is null order by 1")
                        .query(Integer.class)
                        .list())
                .containsExactly(300, 1200);
        TestFile bad = file(
                "ags=Nossen;households=1",
                "ags=14627010;households=viele",
                "ags=14627020;households=7",
                "ags=14627020;households=8");
        assertThat(bad.into(operations, households, named(DAY, "haushalte.csv")).rejected())
                .isEqualTo(3);
        assertThat(bad.issues).containsOnlyKeys("rates.key", "households.value", "households.duplicate");
    }
}
