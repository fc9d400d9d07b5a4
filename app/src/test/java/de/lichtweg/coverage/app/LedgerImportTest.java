package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.testing.LichtwegTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest
class LedgerImportTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    AddressesProfile addresses;

    @Autowired
    HouseCoordinatesProfile houses;

    @Autowired
    SupplyProfile supply;

    @Autowired
    ProspectProfile prospects;

    @Autowired
    List<SourceInfo> sources;

    @BeforeEach
    void threeHousesOfOneStreet() {
        jdbc.sql("truncate coverage.address_state, coverage.supply, coverage.prospect, coverage.delivery")
                .update();
        TestFile.of(house("h1", "1", ""), house("h2", "2", ""), house("h3", "3", "a"))
                .into(operations, addresses, TestFile.request("2018-01-01", null, null));
    }

    private static String house(String id, String number, String suffix) {
        return "id=" + id + ";street=Dr.-Külz-Straße;number=" + number + ";suffix=" + suffix
                + ";postcode=01683;town=Nossen;x=380000;y=5650000";
    }

    private static String offer(String number, String down) {
        return "street=Dr. Kuelz Str.;number=" + number + ";postcode=01683;technology=FTTB/H;up=10;down=" + down;
    }

    private Plan.Counts deliver(String day, boolean complete, String... rows) {
        return TestFile.of(rows).into(operations, supply, TestFile.request(day, "Netz A (Demo)", complete));
    }

    private List<String> supplied() {
        return jdbc.sql("""
                -- grain: one statement believed now
                select a.external_id || ' ' || s.down_kbps / 1000 || ' ' || s.valid_from || ' ' || coalesce(s.valid_to::text, '')
                from coverage.supply s
                join coverage.address_state a on a.address_id = s.address_id
                where s.rec_to is null
                  and a.rec_to is null
                order by 1
                """).query(String.class).list();
    }

    @Test
    void theSameRegisterAgainWritesNothingAndAMovedOrVanishedHouseIsWritten() {
        TestFile same = TestFile.of(house("h1", "1", ""), house("h2", "2", ""), house("h3", "3a", ""));
        Plan.Counts again = same.into(operations, addresses, TestFile.request("2018-01-01", null, true));
        assertThat(again.written()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);

        TestFile next = TestFile.of(house("h1", "1", ""), house("h2", "2", "").replace("380000", "380000.02"));
        assertThat(next.into(operations, addresses, TestFile.request("2019-01-01", null, true))
                        .written())
                .as("h2 ends and begins twice over, h3 vanishes")
                .isEqualTo(6);
        assertThat(jdbc.sql("""
                select external_id || ' ' || valid_from || ' ' || in_existence from coverage.address_state
                where rec_to is null order by 1
                """).query(String.class).list())
                .containsExactly(
                        "h1 2018-01-01 true",
                        "h2 2018-01-01 true",
                        "h2 2019-01-01 true",
                        "h3 2018-01-01 true",
                        "h3 2019-01-01 false");
    }

    @Test
    void aRowOfHkDeIsReadByItsZoneAndKeys() {
        TestFile file = TestFile.of("id=DESN1;street=Markt;number=0;suffix=;x=380000.000;y=5650000.000;zone=33;change=N"
                + ";state=14;government=6;district=27;community=180;postcode=01683;town=Nossen");
        file.into(operations, houses, TestFile.request("2020-01-01", null, null));
        assertThat(file.issues).containsEntry("number.missing", 1).containsEntry("municipality.unknown", 1);
        assertThat(jdbc.sql("select position::text from coverage.address_state where external_id = 'DESN1'")
                        .query(String.class)
                        .single())
                .isEqualTo("(380000,5650000)");
    }

    @Test
    void offersFindTheirAddressByTextAndOnlyDifferencesAreWritten() {
        assertThat(deliver("2018-12-31", false, offer("1", "100"), offer("1", "50,0"), offer("3a", "30"))
                        .written())
                .isEqualTo(3);
        assertThat(deliver("2018-12-31", false, offer("1", "100"), offer("1", "50"), offer("3a", "30"))
                        .written())
                .isZero();
        assertThat(deliver("2019-06-30", false, offer("1", "100")).written())
                .as("the slower offer ends")
                .isEqualTo(2);
        assertThat(supplied())
                .containsExactly("h1 100 2018-12-31 ", "h1 50 2018-12-31 2019-06-30", "h3 30 2018-12-31 ");
    }

    @Test
    void aCompleteDeliveryEndsWhatItDoesNotNameButKeepsWhatARejectedRowTouches() {
        deliver("2018-12-31", false, offer("1", "100"), offer("2", "100"), offer("3a", "30"));
        TestFile file = TestFile.of(offer("1", "100"), offer("2", "viel"));
        Plan.Counts counts = file.into(operations, supply, TestFile.request("2019-06-30", "Netz A (Demo)", true));
        assertThat(counts.rejected()).isEqualTo(1);
        assertThat(file.issues).containsEntry("speed.unreadable", 1);
        assertThat(supplied())
                .containsExactly("h1 100 2018-12-31 ", "h2 100 2018-12-31 ", "h3 30 2018-12-31 2019-06-30");
    }

    @Test
    void aRowOfAnAddressThatAnotherRowSpoilsIsNamedWhicheverStandsFirst() {
        deliver("2018-12-31", false, offer("1", "100"), offer("2", "100"));
        TestFile file = TestFile.of(offer("2", "50"), offer("1", "50"), offer("1", "viel"));
        Plan.Counts counts = file.into(operations, supply, TestFile.request("2019-06-30", "Netz A (Demo)", false));
        assertThat(file.issues).containsOnly(entry("speed.unreadable", 1), entry("address.kept", 1));
        assertThat(counts.accepted()).isEqualTo(2);
        assertThat(counts.unchanged()).as("the one that stays").isEqualTo(1);
        assertThat(supplied())
                .containsExactly("h1 100 2018-12-31 ", "h2 100 2018-12-31 2019-06-30", "h2 50 2019-06-30 ");
    }

    @Test
    void aLateDeliveryReachesToTheNextDayThatCoversTheAddress() {
        deliver("2018-12-31", true, offer("1", "100"));
        deliver("2020-12-31", true, offer("1", "100"));
        deliver("2019-12-31", true, offer("1", "30"), offer("2", "50"));
        assertThat(supplied())
                .containsExactly(
                        "h1 100 2018-12-31 2019-12-31",
                        "h1 100 2020-12-31 ",
                        "h1 30 2019-12-31 2020-12-31",
                        "h2 50 2019-12-31 2020-12-31");
    }

    @Test
    void ambiguousAndUnmatchedRowsAreAWorkListAndUndoRestoresTheState() {
        TestFile.of(house("h9", "1", "").replace("01683", "01665").replace("Nossen", "Lommatzsch"))
                .into(operations, addresses, TestFile.request("2018-01-01", null, null));
        deliver("2018-12-31", false, offer("2", "30"));
        List<String> before = supplied();
        TestFile file =
                TestFile.of(offer("1", "100").replace("postcode=01683;", ""), offer("77", "100"), offer("2", "50"));
        file.into(operations, supply, TestFile.request("2018-12-31", "Netz A (Demo)", false));
        assertThat(file.issues).containsEntry("address.ambiguous", 1).containsEntry("address.unmatched", 1);
        assertThat(supplied()).isNotEqualTo(before);
        operations.undo(TestFile.SCOPE, operations.latest(), "falsche Datei");
        assertThat(supplied()).isEqualTo(before);
    }

    @Test
    void everySourceShowsItsOwnStichtagUnderItsLicence() {
        deliver("2018-12-31", true, offer("1", "100"));
        TestFile.of("address=h1;kind=zugesagt;technology=FTTH;down=1000;expected_to=Q4/2028")
                .into(operations, prospects, TestFile.request("2026-06-30", "Netz A (Demo)", null));
        List<SourceInfo.Source> all =
                sources.stream().flatMap(s -> s.list(TestFile.SCOPE).stream()).toList();
        assertThat(all)
                .filteredOn(s -> s.name().equals("Netz A (Demo)"))
                .extracting(s -> s.delivers() + " " + s.asOf())
                .containsExactly("prospects 2026-06-30", "supply 2018-12-31");
        assertThat(all)
                .anyMatch(s -> s.delivers().equals("addresses")
                        && LocalDate.of(2018, 1, 1).equals(s.asOf()));
        assertThat(all)
                .filteredOn(s -> s.name().equals("Netz A (Demo)"))
                .allMatch(s -> !s.licence().isEmpty() && s.attribution().equals("Meldung: Netz A (Demo)"));
    }

    @Test
    void prospectsFollowTheSameRules() {
        TestFile file = TestFile.of(
                "address=h1;kind=zugesagt;technology=FTTH;down=1000;expected_to=Q4/2028;secret=ja",
                "address=h2;kind=vielleicht;technology=FTTH;down=1000");
        file.into(operations, prospects, TestFile.request("2026-06-30", "Netz B (Demo)", null));
        assertThat(file.issues).containsEntry("prospect.kind", 1);
        assertThat(jdbc.sql("select kind || ' ' || expected_to || ' ' || secret from coverage.prospect")
                        .query(String.class)
                        .list())
                .containsExactly("COMMITTED 2028-12-31 true");
    }

    @Test
    void aListWithoutStichtagIsRefused() {
        assertThatThrownBy(() -> TestFile.of(offer("1", "100"))
                        .into(operations, supply, TestFile.request(null, "Netz A (Demo)", null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("supply.asof"));
    }
}
