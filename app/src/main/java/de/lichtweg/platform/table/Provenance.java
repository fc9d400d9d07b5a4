package de.lichtweg.platform.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an exported table comes from, so that it still can be explained in ten years.
 *
 * @param source sources in words
 * @param asOf Stichtag
 * @param knownOn day whose knowledge answered; {@code null} means everything known at the export
 * @param exportedOn day of the export
 * @param demo whether the rows are generated
 * @param facts further lines, such as region, filter and rule set
 * @param licences how each source may be used and wants to be named
 */
public record Provenance(
        String source,
        @Nullable LocalDate asOf,
        @Nullable LocalDate knownOn,
        LocalDate exportedOn,
        boolean demo,
        List<Fact> facts,
        List<Licence> licences) {

    /** Mark of generated data. */
    public static final String DEMO_MARK = "Demodaten";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

    /** A line of the provenance sheet. */
    public record Fact(String name, String value) {}

    /**
     * How a source may be used.
     *
     * @param source its name
     * @param licence name of the licence, may be empty
     * @param attribution how it wants to be named, may be empty
     */
    public record Licence(String source, String licence, String attribution) {

        /** "© GeoSN, dl-de/by-2-0": attribution first, since that is what has to be printed. */
        String terms() {
            return attribution.isEmpty() || licence.isEmpty() ? attribution + licence : attribution + ", " + licence;
        }
    }

    /** Copies the lists; a source without licence and attribution has nothing to say. */
    public Provenance {
        facts = List.copyOf(facts);
        licences = licences.stream().filter(l -> !l.terms().isEmpty()).toList();
    }

    /** Without licences: everything is the installation's own. */
    public Provenance(
            String source,
            @Nullable LocalDate asOf,
            @Nullable LocalDate knownOn,
            LocalDate exportedOn,
            boolean demo,
            List<Fact> facts) {
        this(source, asOf, knownOn, exportedOn, demo, facts, List.of());
    }

    /** Everything that is said, line by line. */
    List<Fact> lines(String title) {
        List<Fact> lines = new ArrayList<>();
        lines.add(new Fact("Tabelle", title));
        if (demo) {
            lines.add(new Fact(DEMO_MARK, "Versorgung, Zusagen, Fristen und Netzbetreiber sind erfunden."));
        }
        lines.add(new Fact("Stichtag", asOf == null ? "–" : DAY.format(asOf)));
        lines.add(new Fact("bekannt am", DAY.format(knownOn == null ? exportedOn : knownOn)));
        lines.add(new Fact("Ausgegeben am", DAY.format(exportedOn)));
        lines.add(new Fact("Quelle", source));
        licences.forEach(l -> lines.add(new Fact("Lizenz " + l.source(), l.terms())));
        lines.addAll(facts);
        return lines;
    }

    /** One line for where there is room for one only. */
    String line() {
        String day = asOf == null ? "Ausgegeben am " + DAY.format(exportedOn) : "Stichtag " + DAY.format(asOf);
        String terms = licences.stream().map(l -> l.source() + ": " + l.terms()).collect(Collectors.joining("; "));
        return (demo ? DEMO_MARK + "; " : "") + source + "; " + day + (terms.isEmpty() ? "" : "; " + terms);
    }
}
