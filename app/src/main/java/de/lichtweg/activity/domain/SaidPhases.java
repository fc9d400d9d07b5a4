package de.lichtweg.activity.domain;

import de.lichtweg.standards.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The phases that one cell of an office's list names: "Planung abgeschlossen / Bau seit 04.05.2026". The last one that has begun is the
 * present one.
 *
 * @param begun those that have begun, in the order of the procedure
 * @param coming those that are still to come, with their day
 */
public record SaidPhases(List<Said> begun, List<Said> coming) {

    private static final Pattern PARTS = Pattern.compile("[/;\\n→>]|,\\s| [-–] | und | dann ");

    /**
     * A phase.
     *
     * @param since the day that stands beside it
     */
    public record Said(Template.Phase phase, @Nullable LocalDate since) {}

    /** Copies them. */
    public SaidPhases {
        begun = List.copyOf(begun);
        coming = List.copyOf(coming);
    }

    /** Reads a cell; empty where it names no phase of the procedure. */
    public static Optional<SaidPhases> of(Template template, String cell, LocalDate today) {
        List<Said> all = said(template, cell);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Said> coming = all.stream()
                .filter(s -> s.since != null && s.since.isAfter(today))
                .toList();
        List<Said> begun = all.stream().filter(s -> !coming.contains(s)).toList();
        return Optional.of(new SaidPhases(begun, coming));
    }

    private static List<Said> said(Template template, String cell) {
        String whole = OfficeWords.letters(cell);
        Optional<Template.Phase> named = template.phases().stream()
                .filter(p -> OfficeWords.letters(p.nameDe()).equals(whole))
                .findFirst();
        if (named.isPresent()) {
            return List.of(new Said(named.get(), null));
        }
        List<Said> all = new ArrayList<>();
        for (String part : PARTS.split(dated(cell))) {
            OfficeWords.phase(template, part)
                    .filter(p -> all.stream().noneMatch(s -> s.phase.equals(p)))
                    .ifPresent(p -> all.add(new Said(
                            p,
                            OfficeDay.in(part.replace('|', '/'))
                                    .map(OfficeDay::first)
                                    .orElse(null))));
        }
        all.sort(Comparator.comparingInt(s -> template.phases().indexOf(s.phase)));
        return all;
    }

    /** A stroke within a date parts nothing: "03/2026". */
    private static String dated(String cell) {
        return cell.replaceAll("(?<=[\\dIVQ])\\s*/\\s*(?=\\d{4})", "|");
    }

    /** The phase that it is in; where none has begun, the first of the procedure. */
    public Said present(Template template) {
        return begun.isEmpty() ? new Said(template.phases().getFirst(), null) : begun.getLast();
    }

    /** Phases before the present one whose day is known, none later than it. */
    public List<Said> past(LocalDate present) {
        List<Said> past = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (Said s : begun.subList(0, Math.max(0, begun.size() - 1))) {
            LocalDate since = s.since;
            if (since != null && !since.isBefore(before) && !since.isAfter(present)) {
                past.add(s);
                before = Objects.requireNonNull(since);
            }
        }
        return past;
    }
}
