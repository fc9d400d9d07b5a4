package de.lichtweg.geodata.ingest.read;

import de.lichtweg.platform.error.RuleViolation;

/** Refusals of files; their sentences are {@code error.file.*}. */
final class Refusal {

    private Refusal() {}

    static RuleViolation of(String kind, Object... arguments) {
        return new RuleViolation("file." + kind, arguments);
    }
}
