package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class BarTest {

    @BeforeEach
    void aGermanReader() {
        LocaleContextHolder.setLocale(Locale.GERMANY);
    }

    @AfterEach
    void nobody() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void sharesOfAWholeShowExactlyAHundredPercent() {
        assertThat(Shares.tenths(1, 1, 1)).containsExactly(334, 333, 333);
        assertThat(Shares.tenths(0, 0)).containsExactly(0, 0);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            long[] parts = random.longs(1 + random.nextInt(7), 0, 70_000).toArray();
            parts[0]++;
            assertThat(Arrays.stream(Shares.tenths(parts)).sum())
                    .as("seed " + seed)
                    .isEqualTo(1000);
        }
    }

    @Test
    void anEmptyPartLeavesNoSegmentAndNoGap() {
        Words words = new Words(new StaticMessageSource(), Locale.GERMANY);
        Bar bar = Bar.of(
                "Nossen",
                List.of(
                        new Bar.Part("Gigabit", 3, "/a", "s-gigabit"),
                        new Bar.Part("im Bau", 0, "/b", "s-bau"),
                        new Bar.Part("offen", 1, "/c", "s-offen")),
                words,
                "Adressen");
        assertThat(bar.segments()).extracting(Bar.Segment::x).containsExactly("0.00%", "75.00%");
        assertThat(bar.segments()).extracting(Bar.Segment::label).contains("offen: 1 Adressen (25,0\u00a0%)");
        assertThat(bar.gaps()).containsExactly("75.00%");
    }
}
