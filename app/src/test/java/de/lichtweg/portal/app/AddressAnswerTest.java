package de.lichtweg.portal.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.PublicAddresses.Found;
import de.lichtweg.coverage.PublicAddresses.Next;
import de.lichtweg.coverage.PublicAddresses.Now;
import de.lichtweg.coverage.PublicAddresses.Place;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.outlook.Offer;
import de.lichtweg.coverage.domain.outlook.Outlook;
import de.lichtweg.coverage.domain.outlook.Prospect;
import de.lichtweg.coverage.domain.outlook.Reason;
import de.lichtweg.coverage.domain.outlook.RuleSet;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every state that the outlook of an address can have has its sentence. */
class AddressAnswerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String NETWORK = "Kommunale Netzgesellschaft Mitte (Demo)";
    private static final int MOST_WORDS = 40;
    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    static {
        MESSAGES.setBasename("messages/portal");
        MESSAGES.setDefaultEncoding("UTF-8");
        MESSAGES.setFallbackToSystemLocale(false);
    }

    private static RuleSet rules(String thresholds, boolean cable) {
        return new RuleSet(
                "r", "Gigabit-RL", DAY.minusYears(1), null, RuleSet.parseAlternatives(thresholds), cable, 3, 14, "");
    }

    /** What networks offer: nothing, radio, slow copper, a fast line that is no gigabit, cable and fibre with a gigabit. */
    private static List<List<Offer>> offers() {
        return List.of(
                List.of(),
                List.of(new Offer(1, Technology.FWA, 100_000, 50_000)),
                List.of(new Offer(1, Technology.DSL, 6_000, 1_000)),
                List.of(new Offer(1, Technology.FTTC, 50_000, 10_000)),
                List.of(new Offer(1, Technology.OTHER_WIRED, 600_000, 300_000)),
                List.of(new Offer(1, Technology.CATV, 1_000_000, 50_000)),
                List.of(new Offer(1, Technology.FTTH, 1_000_000, 500_000)));
    }

    /** Nothing, and one or two prospects of every kind with every kind of day. */
    private static List<List<Prospect>> prospects() {
        List<Prospect> single = new ArrayList<>();
        for (Stage kind : List.of(Stage.ANNOUNCED, Stage.COMMITTED, Stage.FUNDED, Stage.IN_CONSTRUCTION)) {
            Stream.of(null, DAY.minusDays(100), DAY.minusDays(3), DAY.plusYears(1), DAY.plusYears(9))
                    .forEach(to -> single.add(new Prospect(2, kind, to, false)));
        }
        List<List<Prospect>> all = new ArrayList<>();
        all.add(List.of());
        single.forEach(a -> all.add(List.of(a)));
        single.forEach(a -> single.forEach(b -> all.add(List.of(a, b))));
        return all;
    }

    private static List<@Nullable RuleSet> ruleSets() {
        List<@Nullable RuleSet> all = new ArrayList<>();
        all.add(null);
        all.add(rules("200/200|500/0", true));
        all.add(rules("2000/2000", true));
        all.add(rules("2000/2000", false));
        return all;
    }

    private static Set<Found> states() {
        Set<Found> all = new LinkedHashSet<>();
        for (RuleSet rules : ruleSets()) {
            for (List<Offer> offers : offers()) {
                for (List<Prospect> prospects : prospects()) {
                    for (boolean serviceable : new boolean[] {true, false}) {
                        all.add(found(new Outlook.Facts(serviceable, true, offers, prospects), rules));
                    }
                }
            }
            all.add(found(new Outlook.Facts(true, false, List.of(), List.of()), rules));
            all.add(found(new Outlook.Facts(false, false, List.of(), List.of()), rules));
        }
        return all;
    }

    private static Found found(Outlook.Facts facts, @Nullable RuleSet rules) {
        Outlook outlook = Outlook.of(facts, rules, DAY);
        Offer best = outlook.best();
        Prospect surest = outlook.surest();
        return new Found(
                "Am Mühlgraben 12",
                new Place("01683", "Nossen"),
                outlook.stage(),
                outlook.reason().name(),
                best == null ? null : new Now(best.technology(), Math.min(1000, best.downKbps() / 1000), "Quelle"),
                surest == null
                        ? null
                        : new Next(
                                surest.kind(),
                                NETWORK,
                                surest.expectedTo(),
                                surest.expectedTo() != null
                                        && surest.expectedTo().isBefore(DAY)),
                rules == null ? "" : rules.name(),
                DAY);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theStatesAreAllThatThereAre() {
        assertThat(states()).extracting(Found::stage).contains(Stage.values());
        assertThat(states())
                .extracting(Found::reason)
                .contains(Stream.of(Reason.values()).map(Enum::name).toArray(String[]::new));
        assertThat(states().stream().map(s -> s.stage() + " " + s.reason()).collect(Collectors.toSet()))
                .hasSize(35)
                .contains("COMMITTED BELOW_THRESHOLD", "ANNOUNCED PROMISE_EXPIRED", "GIGABIT COMMITTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyStateHasOnePlainSentenceOfFewWords(String language) {
        Locale locale = Locale.of(language);
        LocaleContextHolder.setLocale(locale);
        for (Found state : states()) {
            AddressAnswer answer = new AddressAnswer(MESSAGES, locale, state);
            String sentence = answer.sentence();
            assertThat(sentence)
                    .as("%s", state)
                    .matches("\\p{Lu}.*[^.]\\.")
                    .doesNotContain("{", "  ", ";;", ". ;", "null")
                    .doesNotContainPattern("[a-zäöü]\\. ");
            assertThat(sentence.split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(MOST_WORDS);
            assertThat(answer.facts()).as("%s", state).noneMatch(f -> f.text().isBlank());
        }
    }

    @Test
    void theSentenceSaysWhatIsThereWhatComesAndWhyNot() {
        Found promised = found(
                new Outlook.Facts(
                        true,
                        true,
                        offers().get(3),
                        List.of(new Prospect(2, Stage.COMMITTED, LocalDate.of(2028, 12, 31), false))),
                rules("200/200|500/0", true));
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(new AddressAnswer(MESSAGES, Locale.GERMAN, promised).sentence())
                .isEqualTo("Heute gibt es hier VDSL mit mindestens 50 Mbit/s; " + NETWORK
                        + " hat den Ausbau verbindlich zugesagt, voraussichtlich bis 31.12.2028; "
                        + "solange diese Zusage gilt, darf hier nicht gefördert werden.");
    }
}
