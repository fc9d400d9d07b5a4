package de.lichtweg.coverage.domain.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outlook as a table: every rule period, every stage, every reason. */
class OutlookTest {

    private static final List<RuleSet> RULES = List.of(
            rule("2015-10-22", "2021-04-26", "30/0", false),
            rule("2021-04-26", "2022-10-18", "100/0", false),
            rule("2023-03-31", "2024-04-30", "200/200|500/0", false),
            rule("2024-04-30", "9999-01-01", "300/150", true));

    private static RuleSet rule(String from, String to, String alternatives, boolean cable) {
        return new RuleSet(
                from,
                from,
                LocalDate.parse(from),
                LocalDate.parse(to),
                RuleSet.parseAlternatives(alternatives),
                cable,
                3,
                30,
                "");
    }

    private static Outlook outlook(String day, boolean known, String offers, String prospects) {
        LocalDate on = LocalDate.parse(day);
        Outlook.Facts facts = new Outlook.Facts(
                true,
                known,
                parts(offers).map(OutlookTest::offer).toList(),
                parts(prospects).map(OutlookTest::prospect).toList());
        return Outlook.of(facts, RuleSet.inForce(RULES, on).orElse(null), on);
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(" ")).filter(s -> !s.isEmpty() && !s.equals("-"));
    }

    private static Offer offer(String text) {
        String[] f = text.split("[:/]");
        return new Offer(1, Technology.valueOf(f[0]), Integer.parseInt(f[1]) * 1000, Integer.parseInt(f[2]) * 1000);
    }

    private static Prospect prospect(String text) {
        String[] f = text.split(":");
        return new Prospect(1, Stage.valueOf(f[0]), f[1].equals("open") ? null : LocalDate.parse(f[1]), false);
    }

    @ParameterizedTest
    @CsvSource({
        // before any rule, and the first day of every period
        "2015-10-21, FTTC:16/1,                NO_RULE",
        "2015-10-22, FTTC:29/5,                BELOW_THRESHOLD",
        "2015-10-22, FTTC:30/1,                SERVED",
        "2021-04-25, FTTC:50/10,               SERVED",
        "2021-04-26, FTTC:50/10,               BELOW_THRESHOLD",
        "2021-04-26, FTTC:100/40,              SERVED",
        "2022-10-17, FTTC:99/40,               BELOW_THRESHOLD",
        "2022-10-18, FTTC:99/40,               NO_RULE",
        "2023-03-30, FTTC:250/40,              NO_RULE",
        "2023-03-31, FTTC:250/40,              BELOW_THRESHOLD",
        "2023-03-31, FTTH:200/200,             SERVED",
        "2023-03-31, CATV:500/25,              SERVED",
        "2023-03-31, FTTH:499/199,             BELOW_THRESHOLD",
        "2024-04-29, CATV:500/25,              SERVED",
        "2024-04-30, CATV:500/25,              BELOW_THRESHOLD",
        "2024-04-30, FTTH:300/150,             SERVED",
        "2024-04-30, FTTH:300/149,             BELOW_THRESHOLD",
        "2026-01-15, FTTH:299/150,             BELOW_THRESHOLD",
        // down and up of one offer together, never the best of two
        "2026-01-15, CATV:500/25 OTHER_WIRED:100/150, BELOW_THRESHOLD",
        // wireless never serves
        "2026-01-15, FWA:1000/500,             BELOW_THRESHOLD",
        // gigabit over cable excludes only where the rule set says so
        "2026-01-15, CATV:1000/50,             CABLE_GIGABIT",
        "2026-01-15, CATV:999/50,              BELOW_THRESHOLD",
        "2023-06-01, CATV:1000/50,             SERVED",
    })
    void theThresholdOfTheDayIsTestedPerOffer(String day, String offers, Reason reason) {
        Outlook outlook = outlook(day, true, offers, "-");
        assertThat(outlook.reason()).isEqualTo(reason);
        assertThat(outlook.eligible()).isEqualTo(reason.eligible());
    }

    @ParameterizedTest
    @CsvSource({
        "FTTC:50/10,   -,                                                   OPEN,            BELOW_THRESHOLD",
        "-,            -,                                                   OPEN,            BELOW_THRESHOLD",
        "FTTH:1000/500, IN_CONSTRUCTION:2027-01-01,                         GIGABIT,         SERVED",
        "FTTC:50/10,   ANNOUNCED:2027-01-01,                                ANNOUNCED,       BELOW_THRESHOLD",
        "FTTC:50/10,   COMMITTED:2027-01-01,                                COMMITTED,       COMMITTED",
        "FTTC:50/10,   FUNDED:2027-01-01 COMMITTED:2026-12-31,              FUNDED,          FUNDED",
        "FTTC:50/10,   IN_CONSTRUCTION:2025-01-01 FUNDED:2027-01-01,        IN_CONSTRUCTION, IN_CONSTRUCTION",
        // the horizon of three years, to the day
        "FTTC:50/10,   COMMITTED:2029-07-01,                                COMMITTED,       COMMITTED",
        "FTTC:50/10,   COMMITTED:2029-07-02,                                COMMITTED,       BELOW_THRESHOLD",
        "FTTC:50/10,   COMMITTED:open,                                      COMMITTED,       BELOW_THRESHOLD",
        // thirty days of grace, to the day
        "FTTC:50/10,   COMMITTED:2026-06-01,                                COMMITTED,       COMMITTED",
        "FTTC:50/10,   COMMITTED:2026-05-31,                                OPEN,            PROMISE_EXPIRED",
        "FTTC:50/10,   ANNOUNCED:2026-05-31,                                OPEN,            BELOW_THRESHOLD",
        "FTTC:50/10,   COMMITTED:2026-05-31 FUNDED:2025-01-01,              FUNDED,          FUNDED",
        // served, whatever is promised
        "FTTH:300/150, COMMITTED:2027-01-01,                                COMMITTED,       SERVED",
    })
    void theSurestThatCountsDecidesTheStage(String offers, String prospects, Stage stage, Reason reason) {
        Outlook outlook = outlook("2026-07-01", true, offers, prospects);
        assertThat(outlook.stage()).isEqualTo(stage);
        assertThat(outlook.reason()).isEqualTo(reason);
    }

    @Test
    void anAddressNobodyHasNamedIsUnknownAndNotUnsupplied() {
        Outlook outlook = outlook("2026-07-01", false, "-", "-");
        assertThat(outlook.stage()).isEqualTo(Stage.UNKNOWN);
        assertThat(outlook.reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(outlook.eligible()).isFalse();
    }

    @Test
    void whatNeedsNoConnectionIsNeverEligible() {
        Outlook.Facts barn = new Outlook.Facts(false, true, List.of(), List.of());
        assertThat(Outlook.of(barn, RULES.getLast(), LocalDate.of(2026, 7, 1)).reason())
                .isEqualTo(Reason.NOT_SERVICEABLE);
    }

    @Test
    void aPassedPromiseIsRememberedEvenWhereSomethingElseHolds() {
        Outlook outlook = outlook("2026-07-01", true, "FTTC:50/10", "COMMITTED:2026-05-31 ANNOUNCED:2028-12-31");
        assertThat(outlook.promiseExpired()).isTrue();
        assertThat(outlook.stage()).isEqualTo(Stage.ANNOUNCED);
        assertThat(outlook.reason()).isEqualTo(Reason.PROMISE_EXPIRED);
        assertThat(outlook.expected()).isEqualTo(LocalDate.of(2028, 12, 31));
    }
}
