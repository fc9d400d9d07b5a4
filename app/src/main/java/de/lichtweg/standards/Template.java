package de.lichtweg.standards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A procedure in one version: the phases that something goes through, in their order.
 *
 * @param key stable key, such as {@code "grant"}
 * @param validFrom first day on which something may begin by it
 * @param validTo day after the last, {@code null} while it counts
 * @param source where the procedure is laid down
 * @param note what this version changed
 */
public record Template(
        String key,
        int version,
        String nameDe,
        String nameEn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String note,
        List<Phase> phases) {

    /** What addresses may expect while something is in a phase. */
    public enum Expectation {
        NOTHING,
        ANNOUNCED,
        COMMITTED,
        GRANTED,
        IN_CONSTRUCTION
    }

    /**
     * A phase.
     *
     * @param key stable over all versions of a procedure
     * @param steps what is to be done in it, in order
     */
    public record Phase(String key, String nameDe, String nameEn, Expectation expectation, List<Step> steps) {

        /** The name in a language. */
        public String name(boolean german) {
            return german ? nameDe : nameEn;
        }
    }

    /** Something to be done. */
    public record Step(String nameDe, String nameEn) {

        /** The name in a language. */
        public String name(boolean german) {
            return german ? nameDe : nameEn;
        }
    }

    /** The name in a language. */
    public String name(boolean german) {
        return german ? nameDe : nameEn;
    }

    /** Whether something may begin by it on a day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** The phase with a key. */
    public Optional<Phase> find(String phase) {
        return phases.stream().filter(p -> p.key().equals(phase)).findFirst();
    }
}
