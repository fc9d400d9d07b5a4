package de.lichtweg.standards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Template.Expectation;
import de.lichtweg.standards.Template.Phase;
import de.lichtweg.standards.Template.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A version of a procedure follows another; none is ever changed. */
class NextVersionTest {

    private static final Template FIRST = version(1, "2015-01-01", "planned", "held");

    private static Template version(int number, String from, String... phases) {
        return new Template(
                "meeting",
                number,
                "Bürgerversammlung",
                "Citizens' meeting",
                LocalDate.parse(from),
                null,
                "Arbeitsweise",
                "",
                List.of(phases).stream()
                        .map(key -> new Phase(
                                key, "Phase", "Phase", Expectation.NOTHING, List.of(new Step("Saal", "Hall"))))
                        .toList());
    }

    private static void refused(Template said, String code) {
        assertThatThrownBy(() -> NextVersion.check(said, List.of(FIRST)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.code()).isEqualTo(code));
    }

    @Test
    void theNextNumberFromALaterDayIsNewAndTheSameAgainIsNot() {
        assertThat(NextVersion.check(version(2, "2026-12-01", "planned", "streamed"), List.of(FIRST)))
                .isTrue();
        assertThat(NextVersion.check(version(1, "2015-01-01", "planned", "held"), List.of(FIRST)))
                .isFalse();
    }

    @Test
    void whatSomethingMayHaveBegunByStaysAsItIs() {
        refused(version(1, "2015-01-01", "planned"), "standards.template.kept");
        refused(version(1, "2015-02-01", "planned", "held"), "standards.template.kept");
    }

    @Test
    void aVersionFollowsTheLastOneInNumberAndTime() {
        refused(version(3, "2026-12-01", "planned"), "standards.template.next");
        refused(version(2, "2015-01-01", "planned"), "standards.template.from");
    }

    @Test
    void aPhaseHasAKeyOfItsOwn() {
        refused(version(2, "2026-12-01", "planned", "planned"), "standards.template.twice");
        refused(version(2, "2026-12-01", "Geplant am"), "standards.template.phase");
    }
}
