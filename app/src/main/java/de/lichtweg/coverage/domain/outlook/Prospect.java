package de.lichtweg.coverage.domain.outlook;

import de.lichtweg.coverage.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody announced, promised, was granted or is building for an address.
 *
 * @param operator id of the operator
 * @param kind {@code ANNOUNCED}, {@code COMMITTED}, {@code FUNDED} (granted) or {@code IN_CONSTRUCTION}
 * @param expectedTo last day of the promise, {@code null} without a date
 * @param secret whether operator and day are a business secret
 */
public record Prospect(int operator, Stage kind, @Nullable LocalDate expectedTo, boolean secret) {

    /**
     * Whether the prospect still counts on a day. Announcements and commitments end with their last day and the days of
     * grace; what is granted or being built does not end by the clock, its delay is shown.
     */
    public boolean countsOn(LocalDate day, int graceDays) {
        return switch (kind) {
            case ANNOUNCED, COMMITTED -> expectedTo == null || !day.isAfter(expectedTo.plusDays(graceDays));
            default -> true;
        };
    }

    /** First day on which an unkept one counts no longer; {@code null} where the clock ends it never. */
    public @Nullable LocalDate lapsesOn(int graceDays) {
        return expectedTo == null || kind != Stage.ANNOUNCED && kind != Stage.COMMITTED
                ? null
                : expectedTo.plusDays(graceDays + 1L);
    }

    /** Whether this one is surer than another: the higher stage, then the earlier day, then what may be shown. */
    boolean surerThan(Prospect other) {
        if (kind != other.kind) {
            return kind.compareTo(other.kind) < 0;
        }
        int byDay = lastDay().compareTo(other.lastDay());
        if (byDay != 0) {
            return byDay < 0;
        }
        return !secret && other.secret;
    }

    private LocalDate lastDay() {
        return expectedTo == null ? LocalDate.MAX : expectedTo;
    }
}
