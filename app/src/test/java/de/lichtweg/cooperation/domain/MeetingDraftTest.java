package de.lichtweg.cooperation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingDraftTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-10");

    private static MeetingDraft draft(String place, @Nullable Integer seats, String from) {
        return new MeetingDraft(
                1,
                "Jour fixe",
                DAY,
                LocalTime.parse(from),
                LocalTime.parse("12:00"),
                place,
                "",
                "",
                seats,
                DAY.minusDays(3),
                false);
    }

    @Test
    void calendarsLearnOfTimePlaceAndTitleButNotOfSeats() {
        MeetingDraft before = draft("Rathaus", 20, "10:00");
        assertThat(draft("Rathaus", 30, "10:00").differsInCalendars(before)).isFalse();
        assertThat(draft("Landratsamt", 20, "10:00").differsInCalendars(before)).isTrue();
        assertThat(draft("Rathaus", 20, "09:00").differsInCalendars(before)).isTrue();
        assertThat(before.on(DAY.plusDays(7)).differsInCalendars(before)).isTrue();
    }

    @Test
    void theLastDayForTopicsMovesAlong() {
        assertThat(draft("", null, "10:00").on(DAY.plusMonths(1)).topicsUntil())
                .isEqualTo(LocalDate.parse("2027-01-07"));
    }

    @Test
    void itEndsAfterItBegins() {
        assertThatThrownBy(() -> draft("", null, "12:00"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.code()).isEqualTo("cooperation.meeting.time"));
    }
}
