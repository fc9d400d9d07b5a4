package de.lichtweg.portal.domain;

import java.util.List;

/**
 * Statements about a place as they stand at a moment, one a line; what stands there now and did not before is what is new.
 *
 * @param lines without line breaks, none twice
 */
public record Told(List<String> lines) {

    /** Nothing was said. */
    public static final Told NOTHING = new Told(List.of());

    /** Lines are stripped of their breaks; empty ones are left out. */
    public Told {
        lines = lines.stream()
                .map(l -> l.replaceAll("\\R", " ").strip())
                .filter(l -> !l.isEmpty())
                .distinct()
                .toList();
    }

    /** As it is kept. */
    public static Told of(String text) {
        return new Told(text.lines().toList());
    }

    /** Those that were not said before, in their order. */
    public List<String> since(Told before) {
        return lines.stream().filter(l -> !before.lines.contains(l)).toList();
    }

    /** As it is kept. */
    public String text() {
        return String.join("\n", lines);
    }
}
