package de.lichtweg.monitoring.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.monitoring.Period;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.app.Overview.Line;
import de.lichtweg.platform.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the table shows, exactly as it stands in its URL: {@code region}, {@code stand} (still, offen, wartet, zurueck), {@code q},
 * {@code bis} (the last period).
 */
record MatrixQuery(
        RegionKey region,
        String state,
        String text,
        @Nullable Period until) {

    static final List<String> STATES = List.of("", "still", "offen", "wartet", "zurueck");

    /** Without a region it is the own district, else that of the installation. */
    static MatrixQuery of(HttpServletRequest request, Scope scope, RegionKey home) {
        String region = value(request, "region");
        RegionKey own = scope.territories().stream()
                .filter(t -> t.level().compareTo(Level.DISTRICT) >= 0)
                .min(Comparator.naturalOrder())
                .orElse(home);
        RegionKey asked = RegionKey.isValid(region) ? new RegionKey(region) : own;
        String until = value(request, "bis");
        String state = value(request, "stand");
        return new MatrixQuery(
                asked.level().compareTo(Level.DISTRICT) < 0 ? home : asked,
                STATES.contains(state) ? state : "",
                value(request, "q"),
                Period.isValid(until) ? new Period(until) : null);
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    boolean matches(Line line) {
        return region.contains(line.municipality().key())
                && line.municipality().name().toLowerCase(Locale.GERMAN).contains(text.toLowerCase(Locale.GERMAN))
                && matches(state, line);
    }

    static boolean matches(String state, Line line) {
        return switch (state) {
            case "still" -> line.silence().isPresent();
            case "offen" -> line.open().isPresent();
            case "wartet" -> has(line, ReportState.SUBMITTED);
            case "zurueck" -> has(line, ReportState.RETURNED);
            default -> true;
        };
    }

    private static boolean has(Line line, ReportState state) {
        return line.reports().stream().anyMatch(r -> r.state() == state);
    }
}
