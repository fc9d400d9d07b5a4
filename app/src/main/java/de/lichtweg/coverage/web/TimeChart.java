package de.lichtweg.coverage.web;

import de.lichtweg.coverage.LedgerView.StatementLine;
import de.lichtweg.coverage.Stage;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Both axes of the statements about an address: a bar for the time in which a statement holds, a ring for the day on
 * which it became known.
 *
 * @param height height of the drawing; its width is always 472
 * @param nowX place of the asked day
 * @param askLeft whether its date has room on the left of its line
 * @param askX place of the day whose knowledge is asked for, empty for today
 */
record TimeChart(
        int height,
        List<Year> years,
        List<Line> lines,
        String nowX,
        String now,
        String askX,
        String ask,
        boolean askLeft,
        int bottom) {

    /** A line at the beginning of a year. */
    record Year(String x, String textX, String text) {}

    /** A statement. */
    record Line(
            String text,
            int textY,
            String fill,
            String x,
            String width,
            int barY,
            String fromX,
            String knownX,
            int knownY,
            boolean believed) {}

    private static final int WIDTH = 472;
    private static final int ROW = 44;
    private static final int TOP = 18;
    private static final int MOST = 8;

    /** So much room the date beside its line needs. */
    private static final int LABEL = 80;

    /** The chart; empty where nothing has been said. */
    static Optional<TimeChart> of(List<StatementLine> history, LocalDate day, @Nullable LocalDate known, Words words) {
        List<StatementLine> shown = history.stream()
                .filter(StatementLine::isOfNetwork)
                .sorted(Comparator.comparing(StatementLine::validFrom).reversed())
                .limit(MOST)
                .sorted(Comparator.comparing(StatementLine::validFrom))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = shown.getFirst().validFrom().minusMonths(3);
        LocalDate last = day.plusMonths(9);
        Scale scale = new Scale(first, last);
        int bottom = TOP + shown.size() * ROW + 4;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            lines.add(line(shown.get(i), TOP + i * ROW, scale));
        }
        return Optional.of(new TimeChart(
                bottom + 26,
                years(first, last, scale),
                lines,
                scale.at(day),
                words.get("coverage.card.today"),
                known == null ? "" : scale.at(known),
                known == null ? "" : words.date(known),
                known != null && scale.place(known) > LABEL,
                bottom));
    }

    private static Line line(StatementLine statement, int y, Scale scale) {
        LocalDate to = statement.validTo();
        LocalDate known = LocalDate.ofInstant(statement.recordedFrom(), LichtwegClock.BERLIN);
        double from = scale.place(statement.validFrom());
        double until = to == null ? WIDTH - 8 : scale.place(to);
        Stage stage = statement.stage();
        return new Line(
                statement.text(),
                y + 14,
                stage == null ? "s-unbekannt" : StageLook.fill(stage),
                number(from),
                number(Math.max(2, until - from)),
                y + 20,
                number(from),
                scale.at(known),
                y + 36,
                statement.recordedTo() == null);
    }

    private static List<Year> years(LocalDate first, LocalDate last, Scale scale) {
        int count = last.getYear() - first.getYear();
        int step = count > 10 ? 3 : count > 5 ? 2 : 1;
        List<Year> years = new ArrayList<>();
        for (int year = first.getYear() + 1; year <= last.getYear(); year += step) {
            double x = scale.place(LocalDate.of(year, 1, 1));
            years.add(new Year(number(x), number(x + 3), Integer.toString(year)));
        }
        return years;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private record Scale(LocalDate first, LocalDate last) {

        double place(LocalDate day) {
            double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
            return Math.clamp(share, 0, 1) * (WIDTH - 8);
        }

        String at(LocalDate day) {
            return number(place(day));
        }
    }
}
