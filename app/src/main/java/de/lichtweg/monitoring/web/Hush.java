package de.lichtweg.monitoring.web;

import de.lichtweg.monitoring.domain.Silence;

/**
 * Silence in words.
 *
 * @param tone of the drawing: danger, warn, info
 */
record Hush(String text, String days, String tone) {

    static Hush of(Silence silence, Words words) {
        String tone = switch (silence.tone()) {
            case RED -> "danger";
            case AMBER -> "warn";
            case DUE -> "info";
        };
        return new Hush(
                words.get("monitoring.silent", words.date(silence.since())),
                words.get("monitoring.days", words.number(silence.days())),
                tone);
    }
}
