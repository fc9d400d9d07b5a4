package de.lichtweg.cooperation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.cooperation.domain.Participant.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static Participant coming(String who, int persons, int order) {
        return new Participant(who, who, Answer.YES, persons, Instant.ofEpochSecond(order), null, null, null, "");
    }

    private static Participant not(String who) {
        return new Participant(who, who, Answer.NO, 1, Instant.EPOCH, null, null, null, "");
    }

    @Test
    void seatsGoByTheOrderOfTheAnswersAndWithoutCapacityEverybodyHasOne() {
        List<Participant> all = List.of(coming("c", 1, 3), coming("a", 1, 1), coming("b", 1, 2), not("d"));
        assertThat(Seats.of(all, 2).seated()).containsExactly("a", "b");
        assertThat(Seats.of(all, 2).waiting()).containsExactly("c");
        assertThat(Seats.of(all, null).seated()).containsExactly("a", "b", "c");
        assertThat(Seats.of(all, null).taken()).isEqualTo(3);
    }

    @Test
    void nobodyOvertakesWhoeverDoesNotFitWaitsAndSoDoAllBehind() {
        Seats seats = Seats.of(List.of(coming("a", 1, 1), coming("b", 3, 2), coming("c", 1, 3)), 3);
        assertThat(seats.seated()).containsExactly("a");
        assertThat(seats.waiting()).containsExactly("b", "c");
        assertThat(seats.taken()).isEqualTo(1);
    }

    @Test
    void whoWaitsMovesUpWhenSomebodyLeavesOrThereIsMoreRoom() {
        List<Participant> before = List.of(coming("a", 1, 1), coming("b", 1, 2), coming("c", 1, 3));
        Seats full = Seats.of(before, 1);
        assertThat(Seats.of(List.of(not("a"), coming("b", 1, 2), coming("c", 1, 3)), 1)
                        .movedUpSince(full))
                .containsExactly("b");
        assertThat(Seats.of(before, 3).movedUpSince(full)).containsExactly("b", "c");
        assertThat(full.movedUpSince(full)).isEmpty();
    }
}
