package de.lichtweg.monitoring.web;

import de.lichtweg.monitoring.Report;
import java.time.LocalDate;

/**
 * The state of a report as word, shape and colour.
 *
 * @param shape name of the drawing
 * @param tone ok, warn, danger or empty
 */
record Mark(String shape, String text, String tone) {

    static Mark of(Report report, LocalDate today, Words words) {
        return switch (report.state()) {
            case APPROVED -> mark(report.course().unchanged() ? "same" : "done", words, "ok");
            case SUBMITTED ->
                new Mark(
                        "waiting",
                        words.get(report.course().unchanged() ? "monitoring.mark.waiting" : "monitoring.mark.news"),
                        "");
            case RETURNED -> mark("back", words, "warn");
            case OPEN -> mark(report.isMissing(today) ? "missed" : "open", words, "");
        };
    }

    private static Mark mark(String shape, Words words, String tone) {
        return new Mark(shape, words.get("monitoring.mark." + shape), tone);
    }
}
