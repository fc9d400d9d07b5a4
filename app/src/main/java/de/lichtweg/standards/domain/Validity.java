package de.lichtweg.standards.domain;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.Version.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts when, among the versions of one standard.
 *
 * @param versions in any order
 */
public record Validity(List<Version> versions) {

    /** Copies the list. */
    public Validity {
        versions = List.copyOf(versions);
    }

    /** The version that counts on a day where it was agreed. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream().filter(v -> v.isValidOn(day)).findFirst();
    }

    /**
     * The version that counts on a day for somebody who adopted some of them: the newest of these that has begun, also after a newer one
     * that he has not adopted. Nothing counts after the standard was ended.
     *
     * @param adopted numbers of versions
     */
    public Optional<Version> on(LocalDate day, Set<Integer> adopted) {
        return hasEnded(day)
                ? Optional.empty()
                : versions.stream()
                        .filter(v -> v.state() == State.PUBLISHED && adopted.contains(v.number()))
                        .filter(v -> v.validFrom() != null && !day.isBefore(v.validFrom()))
                        .max(Comparator.comparing(Version::number));
    }

    private boolean hasEnded(LocalDate day) {
        return last().map(Version::validTo).filter(end -> !day.isBefore(end)).isPresent();
    }

    /** The version published last. */
    public Optional<Version> last() {
        return versions.stream()
                .filter(v -> v.state() == State.PUBLISHED)
                .max(Comparator.comparing(v -> Objects.requireNonNull(v.validFrom())));
    }

    /** What is being written. */
    public Optional<Version> open() {
        return versions.stream().filter(v -> v.state() != State.PUBLISHED).findFirst();
    }

    /**
     * Checks whether a version may begin to count on a day. The first one may record what has counted already; a later one never changes
     * what counted yesterday, and never begins before the one that it replaces.
     */
    public void requirePublishable(Version version, @Nullable LocalDate from, LocalDate today) {
        if (version.state() == State.PUBLISHED) {
            throw new RuleViolation("standards.published");
        }
        if (version.isConsulting(today)) {
            throw new RuleViolation("standards.consulting", Objects.requireNonNull(version.consultUntil()));
        }
        if (from == null) {
            throw new RuleViolation("standards.from.missing");
        }
        Optional<Version> before = last();
        if (before.isPresent() && from.isBefore(today)) {
            throw new RuleViolation("standards.from.past");
        }
        LocalDate begun = before.map(Version::validFrom).orElse(LocalDate.MIN);
        if (!from.isAfter(begun)) {
            throw new RuleViolation("standards.from.order", begun);
        }
    }
}
