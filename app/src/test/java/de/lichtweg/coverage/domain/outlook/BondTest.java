package de.lichtweg.coverage.domain.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which commitment keeps an address from being eligible, and what would follow without it, as a table. */
class BondTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final RuleSet RULES = new RuleSet(
            "x", "x", LocalDate.of(2025, 1, 13), null, RuleSet.parseAlternatives("300/150"), true, 3, 14, "");

    private static Outlook.Facts facts(int down, String prospects) {
        return new Outlook.Facts(
                true,
                true,
                List.of(new Offer(9, Technology.FTTH, down * 1000, 200_000)),
                Arrays.stream(prospects.split(" "))
                        .filter(p -> !p.equals("-"))
                        .map(BondTest::prospect)
                        .toList());
    }

    /** {@code 2:COMMITTED:2027-01-01}. */
    private static Prospect prospect(String text) {
        String[] f = text.split(":");
        return new Prospect(Integer.parseInt(f[0]), Stage.valueOf(f[1]), LocalDate.parse(f[2]), false);
    }

    @ParameterizedTest
    @CsvSource({
        // what is there, who binds (0: nobody), whether it would be eligible without that network, and why
        "50,  -,                                                   0, true,  BELOW_THRESHOLD",
        "50,  2:ANNOUNCED:2027-01-01,                              0, true,  BELOW_THRESHOLD",
        "50,  2:COMMITTED:2027-01-01,                              2, true,  BELOW_THRESHOLD",
        "50,  2:COMMITTED:2027-01-01 2:ANNOUNCED:2027-01-01,       2, true,  BELOW_THRESHOLD",
        // of two the earlier binds; the other one still excludes when it goes
        "50,  2:COMMITTED:2028-01-01 3:COMMITTED:2027-01-01,       3, false, COMMITTED",
        // the same network twice: both go
        "50,  2:COMMITTED:2028-01-01 2:COMMITTED:2027-01-01,       2, true,  BELOW_THRESHOLD",
        // beyond the horizon of three years nobody is bound
        "50,  2:COMMITTED:2029-07-02,                              0, true,  BELOW_THRESHOLD",
        "50,  2:COMMITTED:2029-07-01,                              2, true,  BELOW_THRESHOLD",
        // within the days of grace, and after
        "50,  2:COMMITTED:2026-06-17,                              2, true,  BELOW_THRESHOLD",
        "50,  2:COMMITTED:2026-06-16,                              0, true,  PROMISE_EXPIRED",
        // a broken promise of somebody else stays a broken promise
        "50,  2:COMMITTED:2027-01-01 3:COMMITTED:2026-06-16,       2, true,  PROMISE_EXPIRED",
        // money, works and supply decide before any promise
        "50,  2:COMMITTED:2027-01-01 3:FUNDED:2028-01-01,          0, false, FUNDED",
        "50,  2:COMMITTED:2027-01-01 2:IN_CONSTRUCTION:2027-01-01, 0, false, IN_CONSTRUCTION",
        "300, 2:COMMITTED:2027-01-01,                              0, false, SERVED",
    })
    void theSurestCommitmentThatExcludesBinds(int down, String prospects, int who, boolean eligible, Reason reason) {
        Outlook.Facts facts = facts(down, prospects);
        Optional<Prospect> bond = Outlook.bond(facts, RULES, DAY);
        assertThat(bond.map(Prospect::operator).orElse(0)).isEqualTo(who);
        Outlook without =
                Outlook.of(facts.without(p -> p.operator() == who && p.kind() == Stage.COMMITTED), RULES, DAY);
        assertThat(without.reason()).isEqualTo(reason);
        assertThat(without.eligible()).isEqualTo(eligible);
    }

    @Test
    void aPromiseLapsesOnTheDayAfterItsGraceAndGrantsNeverDo() {
        assertThat(prospect("2:COMMITTED:2026-06-17").lapsesOn(14)).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(prospect("2:ANNOUNCED:2026-06-17").lapsesOn(0)).isEqualTo(LocalDate.of(2026, 6, 18));
        assertThat(prospect("2:FUNDED:2026-06-17").lapsesOn(14)).isNull();
        assertThat(new Prospect(2, Stage.COMMITTED, null, false).lapsesOn(14)).isNull();
        for (LocalDate day = LocalDate.of(2026, 6, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            Prospect p = prospect("2:COMMITTED:2026-08-20");
            assertThat(p.countsOn(day, 14)).as("%s", day).isEqualTo(day.isBefore(p.lapsesOn(14)));
        }
    }

    @Test
    void withoutRulesNothingBinds() {
        assertThat(Outlook.bond(facts(50, "2:COMMITTED:2027-01-01"), null, DAY)).isEmpty();
    }
}
