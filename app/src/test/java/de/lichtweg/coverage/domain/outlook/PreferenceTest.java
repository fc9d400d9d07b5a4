package de.lichtweg.coverage.domain.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.outlook.RuleSet.Threshold;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several offers and prospects counts, and how thresholds are read. */
class PreferenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static Offer offer(Technology technology, int down, int up) {
        return new Offer(1, technology, down, up);
    }

    private static Prospect prospect(Stage kind, @Nullable String day, boolean secret) {
        return new Prospect(1, kind, day == null ? null : LocalDate.parse(day), secret);
    }

    @Test
    void theFasterOfferIsBetterThenTheOneWithMoreUploadThenFibreBeforeCableBeforeCopper() {
        List<Offer> worstFirst = List.of(
                offer(Technology.FTTH, 50_000, 50_000),
                offer(Technology.DSL, 100_000, 10_000),
                offer(Technology.FTTC, 100_000, 10_000),
                offer(Technology.CATV, 100_000, 10_000),
                offer(Technology.FTTB, 100_000, 10_000),
                offer(Technology.FTTH, 100_000, 10_000),
                offer(Technology.DSL, 100_000, 40_000),
                offer(Technology.DSL, 250_000, 1_000));
        for (int i = 0; i < worstFirst.size(); i++) {
            for (int j = 0; j < worstFirst.size(); j++) {
                assertThat(worstFirst.get(i).betterThan(worstFirst.get(j)))
                        .as(worstFirst.get(i) + " before " + worstFirst.get(j))
                        .isEqualTo(i > j);
            }
        }
    }

    @Test
    void theSurerProspectIsOfTheHigherStageThenEarlierThenNoSecret() {
        List<Prospect> surestFirst = List.of(
                prospect(Stage.IN_CONSTRUCTION, null, true),
                prospect(Stage.FUNDED, "2029-12-31", false),
                prospect(Stage.COMMITTED, "2027-12-31", false),
                prospect(Stage.COMMITTED, "2027-12-31", true),
                prospect(Stage.COMMITTED, "2028-01-01", false),
                prospect(Stage.COMMITTED, null, false),
                prospect(Stage.ANNOUNCED, "2026-12-31", false));
        for (int i = 0; i < surestFirst.size(); i++) {
            for (int j = 0; j < surestFirst.size(); j++) {
                assertThat(surestFirst.get(i).surerThan(surestFirst.get(j)))
                        .as(surestFirst.get(i) + " before " + surestFirst.get(j))
                        .isEqualTo(i < j);
            }
        }
    }

    @Test
    void theBestWiredOfferIsFoundInWhateverOrderTheyCome() {
        List<Offer> offers = new java.util.ArrayList<>(List.of(
                offer(Technology.SATELLITE, 900_000, 100_000),
                offer(Technology.DSL, 16_000, 1_000),
                offer(Technology.FTTC, 100_000, 40_000),
                offer(Technology.FTTC, 50_000, 10_000)));
        for (int turn = 0; turn < offers.size(); turn++) {
            Outlook outlook = Outlook.of(new Outlook.Facts(true, true, offers, List.of()), null, DAY);
            assertThat(outlook.best()).isEqualTo(offer(Technology.FTTC, 100_000, 40_000));
            Collections.rotate(offers, 1);
        }
    }

    @Test
    void thresholdsAreMegabitDownAndUpTogether() {
        assertThat(RuleSet.parseAlternatives("200/200|500/0|30"))
                .containsExactly(new Threshold(200_000, 200_000), new Threshold(500_000, 0), new Threshold(30_000, 0));
        assertThat(RuleSet.parseAlternatives(" 0.5 / 0.25 ")).containsExactly(new Threshold(500, 250));
        RuleSet rules = new RuleSet("x", "x", DAY, null, RuleSet.parseAlternatives("300/150"), true, 3, 14, "");
        assertThat(rules.servedBy(offer(Technology.FTTH, 300_000, 150_000))).isTrue();
        assertThat(rules.servedBy(offer(Technology.FTTH, 299_999, 150_000))).isFalse();
        assertThat(rules.servedBy(offer(Technology.FTTH, 300_000, 149_999))).isFalse();
    }

    @Test
    void aRuleSetWithoutThresholdIsNone() {
        assertThatThrownBy(() -> new RuleSet("leer", "x", DAY, null, List.of(), true, 3, 14, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leer");
    }

    @Test
    void onlyTwoReasonsMakeAnAddressEligible() {
        assertThat(List.of(Reason.values()).stream().filter(Reason::eligible))
                .containsExactly(Reason.PROMISE_EXPIRED, Reason.BELOW_THRESHOLD);
    }
}
