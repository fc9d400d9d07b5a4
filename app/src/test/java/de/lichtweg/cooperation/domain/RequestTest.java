package de.lichtweg.cooperation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.cooperation.domain.Request.Kind;
import de.lichtweg.cooperation.domain.Request.State;
import de.lichtweg.cooperation.domain.Request.Step;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and how long it took. */
class RequestTest {

    private static final WorkingDays DAYS = new WorkingDays(List.of());
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    @Test
    void aWordOfWhoAskedBringsItBackToTheOffice() {
        assertThat(Step.SAY.from(State.WAITING, false)).contains(State.IN_WORK);
        assertThat(Step.SAY.from(State.ANSWERED, false)).contains(State.REOPENED);
        assertThat(Step.SAY.from(State.OPEN, false)).contains(State.OPEN);
        assertThat(Step.SAY.from(State.ANSWERED, true))
                .as("a word of the office")
                .contains(State.ANSWERED);
    }

    @Test
    void onlyTheOfficeTakesAsksAndAnswers() {
        for (Step step : List.of(Step.TAKE, Step.ASK, Step.ANSWER)) {
            for (State state : State.values()) {
                assertThat(step.from(state, false)).isEmpty();
            }
        }
        assertThat(Step.ANSWER.from(State.REOPENED, true)).contains(State.ANSWERED);
        assertThat(Step.TAKE.from(State.WAITING, true)).as("still their turn").contains(State.WAITING);
    }

    @Test
    void whatIsClosedIsOnlyOpenedAgain() {
        List<Step> possible = Arrays.stream(Step.values())
                .filter(s -> s.from(State.CLOSED, true).isPresent())
                .toList();
        assertThat(possible).containsExactly(Step.REOPEN);
        assertThat(Step.REOPEN.from(State.IN_WORK, false)).isEmpty();
    }

    @Test
    void mediansAreOfAllAnsweredAndAgesOfAllOpenOnes() {
        RequestFigures figures = RequestFigures.of(
                List.of(
                        request("2026-11-20", "2026-11-23", "2026-11-23", State.ANSWERED),
                        request("2026-11-20", "2026-11-20", "2026-11-26", State.CLOSED),
                        request("2026-11-19", "2026-11-24", null, State.WAITING),
                        request("2026-11-09", null, null, State.OPEN),
                        request("2026-11-27", null, null, State.OPEN)),
                DAYS,
                TODAY);
        assertThat(figures.first()).as("1, 0 and 3 days").hasValue(1);
        assertThat(figures.solved()).as("1 and 4 days").hasValue(2.5);
        assertThat(figures.open()).isEqualTo(3);
        assertThat(figures.late()).isEqualTo(1);
        assertThat(figures.ages().stream().map(RequestFigures.Age::count)).containsExactly(1, 0, 1, 1, 0);
    }

    private static Request request(String asked, @Nullable String answered, @Nullable String solved, State state) {
        return new Request(
                1,
                1,
                new RegionKey("14627180"),
                Kind.QUESTION,
                "Wann?",
                "Wann?",
                "stadt",
                "Stadt",
                "Amt",
                noon(asked),
                state,
                "",
                "",
                state.isTurnOfOffice() ? LocalDate.parse(asked).plusDays(7) : null,
                answered == null ? null : noon(answered),
                solved == null ? null : noon(solved),
                noon(asked),
                false,
                false,
                true,
                true);
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T11:00:00Z");
    }

    @Test
    void aTextKnowsWhatItAnswers() {
        AnswerText text = new AnswerText(
                "eingang", "", 2, "Eingang", "{organisation}: {titel} ({nummer})", false, noon("2026-11-01"), "");
        assertThat(text.of(request("2026-11-20", null, null, State.OPEN))).isEqualTo("Stadt: Wann? (1)");
        assertThat(text.mark()).isEqualTo("eingang 2");
        assertThat(AnswerText.keyOf("Falsche Größe: prüfen!")).isEqualTo("falsche-groesse-pruefen");
    }
}
