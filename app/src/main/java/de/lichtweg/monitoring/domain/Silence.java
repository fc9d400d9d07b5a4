package de.lichtweg.monitoring.domain;

import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.domain.Rule.Thresholds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * That a municipality has not reported what was due. It is counted from the day on which it last reported anything; where it never
 * did, from the day on which it was first asked. Whoever has since reported on a later period is not silent.
 *
 * @param since the day from which is counted
 * @param days how many days have passed
 */
public record Silence(Tone tone, LocalDate since, long days) {

    /** How long it lasts, by the thresholds of the district. Silence is never good. */
    public enum Tone {
        /** Something is overdue, but not for long. */
        DUE,
        AMBER,
        RED
    }

    /**
     * The silence of a municipality.
     *
     * @param reports all its reports
     * @param late whether the reader is the district, which learns of it some days after the municipality
     */
    public static Optional<Silence> of(List<Report> reports, Thresholds thresholds, LocalDate today, boolean late) {
        int wait = late ? thresholds.districtDays() : 0;
        LocalDate answered = reports.stream()
                .filter(r -> r.state().isAnswered())
                .map(r -> r.period().first())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        boolean missing = reports.stream()
                .anyMatch(r ->
                        r.isMissing(today.minusDays(wait)) && r.period().first().isAfter(answered));
        return missing ? Optional.of(lasting(since(reports), thresholds, today, wait)) : Optional.empty();
    }

    /** The day of the last word, or that of the first question. */
    public static LocalDate since(List<Report> reports) {
        return reports.stream()
                .map(r -> r.course().heardAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Silence::day)
                .orElseGet(() -> reports.stream()
                        .map(r -> r.dates().openedOn())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static Silence lasting(LocalDate since, Thresholds thresholds, LocalDate today, int wait) {
        long days = ChronoUnit.DAYS.between(since, today);
        Tone tone = days > thresholds.redDays() + wait
                ? Tone.RED
                : days > thresholds.amberDays() + wait ? Tone.AMBER : Tone.DUE;
        return new Silence(tone, since, days);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, de.lichtweg.platform.time.LichtwegClock.BERLIN);
    }
}
