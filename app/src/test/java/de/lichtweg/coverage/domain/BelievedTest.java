package de.lichtweg.coverage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** More rows than there is room for at first, of addresses that share a chain. */
class BelievedTest {

    private static final int ADDRESSES = 3_000;

    private static Segment<String> segment(long address, int number) {
        return new Segment<>("a" + address % 7, number, number + 1, 1);
    }

    @Test
    void whatIsBelievedOfAnAddressComesInTheOrderInWhichItWasAddedAndKnowsItsPlace() {
        Believed<String> believed = new Believed<>();
        for (int number = 0; number < 3; number++) {
            for (long address = 1; address <= ADDRESSES; address++) {
                believed.add(address, segment(address, number), 10 * address + number);
            }
        }
        for (long address = 1; address <= ADDRESSES; address++) {
            assertThat(believed.of(address))
                    .containsExactly(segment(address, 0), segment(address, 1), segment(address, 2));
            assertThat(believed.place(address, segment(address, 1))).isEqualTo(10 * address + 1);
        }
        assertThat(believed.addresses())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ADDRESSES).boxed().toList());
    }

    @Test
    void ofAnAddressThatNothingIsBelievedOfThereIsNothingWhoeverSharesItsChain() {
        Believed<String> believed = new Believed<>();
        believed.add(5, segment(5, 0), 50);
        assertThat(believed.of(5 + (1 << 20))).isEmpty();
        assertThatThrownBy(() -> believed.place(5 + (1 << 20), segment(5, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> believed.place(5, segment(5, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
