package de.lichtweg.standards.data.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.standards.data.domain.Check;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Examination;
import de.lichtweg.standards.data.domain.Finding;
import de.lichtweg.standards.data.domain.Outcome;
import de.lichtweg.standards.data.domain.Rule;
import de.lichtweg.standards.data.domain.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A corpus of deliveries, each broken on purpose in one place: exactly the rule of that place is reported. */
class BrokenDeliveriesTest {

    static Stream<String> standards() {
        return ShippedStandards.all().keySet().stream();
    }

    private static Outcome run(DataStandard standard, Sheets sheets, List<Finding> into) {
        return Examination.run(standard, sheets.delivered(), ShippedStandards.around(standard), into::add);
    }

    @ParameterizedTest
    @MethodSource("standards")
    void a_valid_delivery_breaks_no_rule_and_every_rule_is_checked(String key) {
        DataStandard standard = ShippedStandards.get(key);
        List<Finding> findings = new ArrayList<>();
        Outcome outcome = run(standard, ValidDeliveries.of(key, standard), findings);
        assertThat(findings).isEmpty();
        assertThat(outcome.unchecked()).isEmpty();
        assertThat(outcome.accepted()).isTrue();
        assertThat(outcome.tables()).hasSameSizeAs(standard.layers());
    }

    @ParameterizedTest
    @MethodSource("standards")
    void every_rule_has_a_broken_delivery_that_breaks_it_alone(String key) {
        DataStandard standard = ShippedStandards.get(key);
        Sheets valid = ValidDeliveries.of(key, standard);
        List<String> without = new ArrayList<>();
        for (Rule rule : standard.everyRule()) {
            if (rule.countsIn(ShippedStandards.around(standard).phase()) && !breaksAlone(standard, valid, rule)) {
                without.add(rule.id() + " " + nearest(standard, valid, rule));
            }
        }
        assertThat(without).as("rules without a broken example").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("standards")
    void a_text_may_be_exactly_as_long_as_its_column_allows(String key) {
        DataStandard standard = ShippedStandards.get(key);
        for (Rule rule : standard.everyRule()) {
            if (rule.check() instanceof Check.OfLayer check && check.kind() == Check.Kind.LENGTH) {
                Sheets longest = ValidDeliveries.of(key, standard).copy();
                int length = standard.layer(rule.layer())
                        .flatMap(l -> l.column(check.column()))
                        .orElseThrow()
                        .length();
                longest.get(rule.layer()).rows.getFirst().cells.put(check.column(), "x".repeat(length));
                assertThat(run(standard, longest, new ArrayList<>()).counts())
                        .as("%s of %d characters", check.column(), length)
                        .doesNotContainKey(rule.id());
            }
        }
    }

    private static boolean breaksAlone(DataStandard standard, Sheets valid, Rule rule) {
        return BrokenDeliveries.of(standard, valid, rule).stream().anyMatch(broken -> {
            List<Finding> findings = new ArrayList<>();
            Outcome outcome = run(standard, broken, findings);
            boolean refused = rule.severity() == Severity.ERROR;
            return outcome.counts().keySet().equals(Set.of(rule.id())) && outcome.accepted() != refused;
        });
    }

    private static Set<Map<String, Long>> nearest(DataStandard standard, Sheets valid, Rule rule) {
        Set<Map<String, Long>> all = new LinkedHashSet<>();
        BrokenDeliveries.of(standard, valid, rule)
                .forEach(b -> all.add(run(standard, b, new ArrayList<>()).counts()));
        return all;
    }
}
