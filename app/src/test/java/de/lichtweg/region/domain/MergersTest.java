package de.lichtweg.region.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergersTest {

    private static final RegionKey A = new RegionKey("14627010");
    private static final RegionKey B = new RegionKey("14627180");
    private static final RegionKey C = new RegionKey("14627290");
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static Mergers.Recorded recorded(RegionKey from, RegionKey to, long recFrom, long recTo) {
        return new Mergers.Recorded(new Merger(from, to, DAY, "test"), recFrom, recTo);
    }

    @Test
    void aMergerHoldsForThoseWhoKnowOfItAndFromItsDay() {
        Mergers mergers = new Mergers(List.of(recorded(A, B, 5, 9), recorded(B, C, 7, Long.MAX_VALUE)));
        assertThat(mergers.resolve(A, DAY, 4)).as("nobody knew").isEqualTo(A);
        assertThat(mergers.resolve(A, DAY, 5)).isEqualTo(B);
        assertThat(mergers.resolve(A, DAY, 8)).as("and on from there").isEqualTo(C);
        assertThat(mergers.resolve(A, DAY, 9)).as("taken back").isEqualTo(A);
        assertThat(mergers.resolve(B, DAY, 9)).isEqualTo(C);
        assertThat(mergers.resolve(B, DAY.minusDays(1), 9)).isEqualTo(B);
    }

    @Test
    void mergersInACircleAreNoticed() {
        Mergers circle = new Mergers(List.of(recorded(A, B, 1, Long.MAX_VALUE), recorded(B, A, 1, Long.MAX_VALUE)));
        assertThatThrownBy(() -> circle.resolve(A, DAY, 1)).isInstanceOf(IllegalStateException.class);
    }
}
