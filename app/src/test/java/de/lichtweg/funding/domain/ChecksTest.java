package de.lichtweg.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Funder;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Model;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.ProgrammeVersion.Limits;
import de.lichtweg.funding.Shares;
import de.lichtweg.kernel.RegionKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Each rule, and the sentence in which it says what is wrong. */
class ChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Money TOTAL = Money.parse("45.376.002,37");
    private static final Money FEDERAL = Money.euro(27_754_253);

    static GrantDraft draft(Money total, Shares shares, Plan plan, OwnShares own) {
        return draft(total, shares, plan, own, List.of(), List.of(), List.of());
    }

    static GrantDraft draft(
            Money total,
            Shares shares,
            Plan plan,
            OwnShares own,
            List<Instalment> instalments,
            List<Drawdown> drawdowns,
            List<Proof> proofs) {
        return new GrantDraft(
                new GrantDraft.Basics(
                        "Weiße Flecken", null, new RegionKey("14627"), "lra", Model.GAP, 0, 0, null, "", "", "", false),
                new GrantDraft.Programmes("weiss/1", "dios/1"),
                List.of(new Decision(Decision.Kind.FINAL, LocalDate.of(2022, 9, 1), total, shares, "", "", false)),
                plan,
                own,
                instalments,
                drawdowns,
                proofs);
    }

    private static List<String> keys(GrantDraft draft, Rulebook rules) {
        return Checks.of(draft, rules, TODAY).stream().map(Violation::key).toList();
    }

    static String sentence(Violation v) {
        try (InputStream in = ChecksTest.class.getResourceAsStream("/messages/funding.properties")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            String text = Objects.requireNonNull(texts.getProperty("error." + v.code()), v.code());
            return new MessageFormat(text, Locale.GERMANY)
                    .format(v.arguments().toArray())
                    .replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ProgrammeVersion version(Limits limits, boolean sure) {
        return new ProgrammeVersion(
                "weiss",
                1,
                Funder.FEDERATION,
                "Programm",
                "Programme",
                LocalDate.of(2015, 10, 22),
                null,
                limits,
                sure,
                "",
                "");
    }

    private static Rulebook by(Limits limits, boolean sure) {
        return new Rulebook(Optional.of(version(limits, sure)), Optional.empty());
    }

    @Test
    void thePrintedSheetIsRefusedWithASentenceThatNamesTheContradiction() {
        Shares printed = new Shares(FEDERAL, FEDERAL, Money.ZERO, Money.ZERO);
        List<Violation> found = Checks.of(draft(TOTAL, printed, Plan.NONE, OwnShares.NONE), Rulebook.NONE, TODAY);
        assertThat(found.getFirst().key()).isEqualTo("federal_state.same");
        assertThat(found.getFirst().refuses()).isTrue();
        assertThat(sentence(found.getFirst()))
                .isEqualTo(
                        "Bund (27.754.253,00 €) und Land (27.754.253,00 €) geben zusammen 55.508.506,00 €, das sind"
                                + " 10.132.503,63 € mehr als die Gesamtsumme von 45.376.002,37 €. Beide Anteile sind gleich: vermutlich"
                                + " wurde die Summe des Bundes auch beim Land eingetragen. Bitte den Anteil des Landes prüfen.");
    }

    @Test
    void thePublishedAmountsHoldWithTheShareOfTheStateFromTheOtherSource() {
        Money state = Money.euro(13_000_000);
        Shares shares = new Shares(FEDERAL, state, TOTAL.minus(FEDERAL).minus(state), Money.ZERO);
        assertThat(shares.own()).isEqualTo(Money.parse("4.621.749,37"));
        assertThat(keys(draft(TOTAL, shares, Plan.even(shares, 2022, 2027), OwnShares.NONE), Rulebook.NONE))
                .isEmpty();
    }

    @Test
    void aSumThatIsACentOffIsRefused() {
        Shares shares = new Shares(Money.euro(60), Money.euro(30), Money.parse("9,99"), Money.ZERO);
        List<Violation> found =
                Checks.of(draft(Money.euro(100), shares, Plan.NONE, OwnShares.NONE), Rulebook.NONE, TODAY);
        assertThat(found.getFirst().key()).isEqualTo("sum");
        assertThat(sentence(found.getFirst())).contains("99,99 €", "100,00 €", "0,01 €", "01.09.2022");
    }

    @Test
    void everyLimitOfAProgrammeIsChecked() {
        Shares shares = new Shares(Money.euro(61), Money.euro(30), Money.euro(9), Money.ZERO);
        GrantDraft draft = draft(Money.euro(100), shares, Plan.even(shares, 2022, 2023), OwnShares.NONE);
        assertThat(keys(draft, by(new Limits(5000, 6000, null, null, null, null, 7, 10, 12), true)))
                .containsExactly("rate");
        assertThat(keys(draft, by(new Limits(null, 6100, null, null, null, null, 7, 10, 12), true)))
                .as("the ceiling itself is kept")
                .isEmpty();
        assertThat(keys(draft, by(new Limits(null, null, Money.euro(60), null, null, null, null, null, null), true)))
                .containsExactly("cap");
        assertThat(keys(draft, by(new Limits(null, null, null, Money.euro(99), null, null, null, null, null), true)))
                .containsExactly("expenditure");
        assertThat(keys(draft, by(new Limits(null, null, null, null, Money.euro(62), null, null, null, null), true)))
                .containsExactly("minimum");
        assertThat(keys(draft, by(new Limits(null, null, null, null, null, 1000, null, null, null), true)))
                .containsExactly("own");
    }

    @Test
    void aRuleThatIsOnlyKnownFromExperienceWarnsAndDoesNotRefuse() {
        Shares shares = new Shares(Money.euro(61), Money.euro(30), Money.euro(9), Money.ZERO);
        GrantDraft draft = draft(Money.euro(100), shares, Plan.even(shares, 2022, 2023), OwnShares.NONE);
        Violation found = Checks.of(draft, by(new Limits(5000, 6000, null, null, null, null, 7, 10, 12), false), TODAY)
                .getFirst();
        assertThat(found.refuses()).isFalse();
        assertThat(sentence(found)).contains("Bund", "61 %", "60 %", "60,00 €");
    }

    @Test
    void yearsPartsAndDrawdownsAddUp() {
        Shares shares = new Shares(Money.euro(60), Money.euro(30), Money.euro(10), Money.ZERO);
        Plan plan = Plan.even(shares, 2022, 2024);
        OwnShares own = new OwnShares(
                OwnShares.Key.FIXED, List.of(new OwnShares.Part(new RegionKey("14627180"), 0, Money.euro(9))));
        assertThat(keys(draft(Money.euro(100), shares, plan, own), Rulebook.NONE))
                .containsExactly("parts");
        Plan less = new Plan(new java.util.TreeMap<>(plan.years().headMap(2024)));
        assertThat(keys(draft(Money.euro(100), shares, less, OwnShares.NONE), Rulebook.NONE))
                .containsExactly("plan", "plan", "plan");
        Drawdown all = new Drawdown(LocalDate.of(2023, 5, 2), null, 2022, Money.euro(61), Money.ZERO, "");
        assertThat(keys(
                        draft(Money.euro(100), shares, plan, OwnShares.NONE, List.of(), List.of(all), List.of()),
                        Rulebook.NONE))
                .containsExactly("drawn", "year");
    }

    @Test
    void whatIsDrawnBeforeItIsBuiltOrNotProvedInTimeWarns() {
        Shares shares = new Shares(Money.euro(60), Money.euro(30), Money.euro(10), Money.ZERO);
        List<Instalment> half = List.of(
                new Instalment("Baubeginn", 3000, null, LocalDate.of(2023, 1, 2)),
                new Instalment("Abnahme", 7000, LocalDate.of(2027, 1, 2), null));
        Drawdown some = new Drawdown(LocalDate.of(2023, 5, 2), null, 2022, Money.euro(20), Money.euro(10), "");
        Proof late = new Proof(Proof.Kind.INTERIM, LocalDate.of(2026, 10, 31), null, null);
        GrantDraft draft = draft(
                Money.euro(100),
                shares,
                Plan.even(shares, 2022, 2024),
                OwnShares.NONE,
                half,
                List.of(some),
                List.of(late));
        List<Violation> found = Checks.of(draft, Rulebook.NONE, TODAY);
        assertThat(found).noneMatch(Violation::refuses);
        assertThat(found.stream().map(Violation::key)).containsExactly("ahead", "proof");
        assertThat(sentence(found.getFirst())).contains("30,00 €", "30 %", "27,00 €", "3,00 €");
        assertThat(sentence(found.getLast())).contains("Zwischennachweis", "31.10.2026", "20");
        assertThat(new Standing(draft, Rulebook.NONE, TODAY).drawable()).isEqualTo(Money.ZERO);
    }

    @Test
    void theNetworkIsBoundForSevenYearsAndThePapersAreKept() {
        Limits limits = new Limits(null, null, null, null, null, null, 7, 10, 12);
        GrantDraft plain = draft(Money.euro(1), Shares.NONE, Plan.NONE, OwnShares.NONE);
        GrantDraft.Basics b = plain.basics();
        GrantDraft built = new GrantDraft(
                new GrantDraft.Basics(
                        b.title(),
                        null,
                        b.region(),
                        b.organisation(),
                        b.model(),
                        0,
                        0,
                        LocalDate.of(2024, 2, 29),
                        "",
                        "",
                        "",
                        false),
                plain.programmes(),
                plain.decisions(),
                plain.plan(),
                plain.ownShares(),
                List.of(),
                List.of(),
                List.of(new Proof(Proof.Kind.FINAL, LocalDate.of(2025, 2, 28), LocalDate.of(2025, 1, 10), TODAY)));
        Standing standing = new Standing(built, by(limits, true), TODAY);
        assertThat(standing.bindingUntil()).isEqualTo(LocalDate.of(2031, 2, 28));
        assertThat(standing.keepUntil()).isEqualTo(LocalDate.of(2035, 1, 10));
        assertThat(standing.state()).isEqualTo(Standing.State.BOUND);
        assertThat(new Standing(built, by(limits, true), LocalDate.of(2031, 3, 1)).state())
                .isEqualTo(Standing.State.CLOSED);
    }
}
