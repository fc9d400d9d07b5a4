package de.lichtweg.monitoring.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Period;
import de.lichtweg.monitoring.Rhythm;
import java.time.LocalDate;
import java.util.List;

/**
 * How a district asks, from a day on.
 *
 * @param district the district; the federation for the proposal of the product
 * @param times when is asked, and until when
 * @param silence when silence is noticed
 * @param linkDays so many days a personal link holds
 * @param source who laid it down, where
 */
public record Rule(
        RegionKey district, LocalDate validFrom, Times times, Thresholds silence, int linkDays, String source) {

    /**
     * When is asked.
     *
     * @param openDays so many days before the end of the period
     * @param dueDays so many days after the end of the period it is due; negative for before
     * @param remindDays days after the due day on which is reminded; negative for before
     */
    public record Times(Rhythm rhythm, int openDays, int dueDays, List<Integer> remindDays) {

        /** Copies the list in order. */
        public Times {
            remindDays = remindDays.stream().sorted().toList();
        }
    }

    /**
     * When silence is noticed.
     *
     * @param amberDays silence of more days is amber
     * @param redDays silence of more days is red
     * @param districtDays so many days later the district sees it
     */
    public record Thresholds(int amberDays, int redDays, int districtDays) {}

    /** Whether it is the proposal, by which nobody is asked. */
    public boolean isProposal() {
        return district.equals(RegionKey.GERMANY);
    }

    /** The day on which a report on a period is asked for. */
    public LocalDate opens(Period period) {
        LocalDate day = period.last().minusDays(times.openDays());
        return day.isBefore(period.first()) ? period.first() : day;
    }

    /** The last day for a report on a period. */
    public LocalDate due(Period period) {
        return period.last().plusDays(times.dueDays());
    }

    /** Whether it asks for a period on a day or before. */
    public boolean asks(Period period, LocalDate today) {
        return !isProposal()
                && !validFrom.isAfter(period.last())
                && !opens(period).isAfter(today);
    }

    /** The last day up to today on which is reminded of something due; the first of all days if none has come. */
    public LocalDate lastReminder(LocalDate due, LocalDate today) {
        return times.remindDays().stream()
                .map(due::plusDays)
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }
}
