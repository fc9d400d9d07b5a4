package de.lichtweg.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import de.lichtweg.platform.calendar.CalendarEntry.Hours;
import de.lichtweg.platform.calendar.CalendarEntry.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What another calendar program, which is biweekly here, makes of a feed before and after a meeting was moved and called off. */
class ICalendarTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-15");
    private static final Instant TEN = Instant.parse("2026-12-15T09:00:00Z");

    private static CalendarEntry entry(boolean own, @Nullable Hours hours) {
        return new CalendarEntry("m-7", DAY, "meeting", "Jour fixe", "Saal", "/termine/7", own, State.OPEN, hours);
    }

    private static Hours hours(Instant from, int sequence, boolean cancelled) {
        return new Hours(from, from.plus(Duration.ofHours(2)), "Rathaus", sequence, cancelled);
    }

    private static VEvent read(CalendarEntry entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ICalendar.write("Probe", List.of(entry), TEN, k -> "Termin", h -> "http://localhost" + h, out);
        biweekly.ICalendar calendar =
                Biweekly.parse(out.toString(StandardCharsets.UTF_8)).first();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        return calendar.getEvents().getFirst();
    }

    @Test
    void aMeetingKeepsItsHoursAndItsNameWhenItIsMovedAndCalledOff() throws IOException {
        VEvent first = read(entry(true, hours(TEN, 0, false)));
        VEvent moved = read(entry(true, hours(TEN.plusSeconds(3600), 1, false)));
        VEvent off = read(entry(true, hours(TEN.plusSeconds(3600), 2, true)));

        assertThat(first.getDateStart().getValue().toInstant()).isEqualTo(TEN);
        assertThat(first.getDateEnd().getValue().toInstant()).isEqualTo(TEN.plusSeconds(7200));
        assertThat(first.getLocation().getValue()).isEqualTo("Rathaus");
        assertThat(first.getTransparency()).as("it takes time").isNull();
        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(first.getSequence().getValue());
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(TEN.plusSeconds(3600));
        assertThat(off.getUid()).isEqualTo(first.getUid());
        assertThat(off.getSequence().getValue())
                .isGreaterThan(moved.getSequence().getValue());
        assertThat(off.getStatus().isCancelled()).isTrue();
        assertThat(off.getAlarms()).isEmpty();
    }

    @Test
    void whatIsOnesOwnRemindsTheDayBefore() throws IOException {
        assertThat(read(entry(false, null)).getAlarms()).isEmpty();
        assertThat(read(entry(false, null)).getTransparency().isTransparent()).isTrue();
        VEvent deadline = read(entry(true, null));
        assertThat(deadline.getAlarms()).hasSize(1);
        assertThat(deadline.getAlarms().getFirst().getTrigger().getDuration().toMillis())
                .as("nine o'clock of the day before")
                .isEqualTo(-Duration.ofHours(15).toMillis());
        assertThat(read(entry(true, hours(TEN, 0, false)))
                        .getAlarms()
                        .getFirst()
                        .getTrigger()
                        .getDuration()
                        .toMillis())
                .isEqualTo(-Duration.ofHours(24).toMillis());
    }
}
