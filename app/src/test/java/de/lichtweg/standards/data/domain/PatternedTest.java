package de.lichtweg.standards.data.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever writes a standard may write any pattern; none makes a check run for ever. */
class PatternedTest {

    @Test
    void aPatternOfASimpleKindMatchesAsAlways() {
        assertThat(Patterned.matches(Pattern.compile("[0-9]{5}"), "01683")).isTrue();
        assertThat(Patterned.matches(Pattern.compile("[0-9]{5}"), "1683")).isFalse();
    }

    @Test
    void aPatternThatTriesEveryWayOfSplittingATextGivesUp() {
        assertThat(Patterned.matches(Pattern.compile("(a|aa)+b"), "a".repeat(1_500)))
                .isFalse();
        assertThat(Patterned.matches(Pattern.compile("(x+x+)+y"), "x".repeat(60)))
                .isFalse();
    }

    @Test
    void aTextOfExcessiveLengthMatchesNothing() {
        assertThat(Patterned.matches(Pattern.compile("a*"), "a".repeat(2_001))).isFalse();
    }
}
