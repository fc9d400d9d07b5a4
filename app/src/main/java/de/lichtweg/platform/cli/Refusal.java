package de.lichtweg.platform.cli;

import de.lichtweg.platform.database.SchemaMismatch;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what went wrong into one sentence on stderr and an exit code: 2 refused, 1 failed. */
final class Refusal {

    static final int REFUSED = 2;
    static final int FAILED = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    private final PrintStream err;

    Refusal(PrintStream err) {
        this.err = err;
    }

    int explain(Throwable failure, Function<RuleViolation, String> sentence) {
        Optional<RuleViolation> violation = find(RuleViolation.class, failure);
        if (violation.isPresent()) {
            return say(sentence.apply(violation.get()), REFUSED);
        }
        Optional<SchemaMismatch> mismatch = find(SchemaMismatch.class, failure);
        if (mismatch.isPresent()) {
            return say(String.valueOf(mismatch.get().getMessage()), REFUSED);
        }
        Optional<NotFound> missing = find(NotFound.class, failure);
        if (missing.isPresent()) {
            return say("Das gibt es nicht: " + missing.get().getMessage(), REFUSED);
        }
        Optional<PortInUseException> port = find(PortInUseException.class, failure);
        if (port.isPresent()) {
            return say(
                    "Der Port " + port.get().getPort()
                            + " ist belegt oder hier nicht erlaubt. Bitte mit --port einen anderen nennen.",
                    REFUSED);
        }
        LOG.error("Befehl gescheitert", failure);
        return say("Gescheitert: " + root(failure) + " (mehr im Protokoll im Datenordner)", FAILED);
    }

    private int say(String sentence, int exit) {
        err.println(sentence);
        return exit;
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static <E extends Throwable> Optional<E> find(Class<E> type, Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return Optional.of(type.cast(e));
            }
        }
        return Optional.empty();
    }
}
