package de.lichtweg.platform.operation;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that changes the ledger is one operation with a number. Numbers are given under the ledger's writer lock, so
 * their order is the order of commits. Recorded rows carry {@code rec_from} and {@code rec_to} (exclusive) as operation
 * numbers; {@code rec_to is null} means still believed.
 */
public interface Operations {

    /** Later than everything. */
    Instant FAR_OFF = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * What is about to happen.
     *
     * @param kind stable code such as {@code "import.supply"}
     * @param source key of the source whose statements change; undo is last in, first out per source and territory
     * @param territory region that is touched; {@code null} where it is not bound to one
     * @param why reason given by the user, or the file's name
     * @param summary one line for people, German
     */
    record Draft(String kind, String source, @Nullable RegionKey territory, String why, String summary) {}

    /** A committed operation. {@code undoneBy} and {@code undoes} are operation numbers. */
    record Operation(
            long number,
            Draft draft,
            Instant at,
            String actor,
            @Nullable Long undoneBy,
            @Nullable Long undoes) {}

    /**
     * Runs {@code work} in one transaction under the writer lock with the next number, writes the audit entry, and after
     * the commit publishes {@link OperationCommitted}. An exception leaves no trace; the number is given again.
     *
     * <p>Time of the operation is the clock's, but never earlier than that of the one before.
     */
    <T> T write(Scope scope, Draft draft, Function<Long, T> work);

    /**
     * Inside the work of {@link #write}: replaces the draft of the running operation, because source, territory and
     * summary of an import are known only after it was planned under the writer lock.
     *
     * @throws IllegalStateException outside {@link #write} or for another number
     */
    void describe(long number, Draft draft);

    /** The last committed operation, 0 before the first. */
    long latest();

    /** The last operation committed before the end of {@code day} in Europe/Berlin, 0 if there is none. */
    long knownOn(LocalDate day);

    /** The last operation that a question may know of: by its day, by its operation, else the last one there is. */
    default long known(AsOf asOf) {
        LocalDate day = asOf.knownOn();
        Long through = asOf.knownThrough();
        return day != null ? knownOn(day) : through != null ? Math.min(through, latest()) : latest();
    }

    /** The moment before which something must have happened to be known to a question; far off where all is known. */
    default Instant knownUntil(AsOf asOf) {
        LocalDate day = asOf.knownOn();
        Long through = asOf.knownThrough();
        if (day != null) {
            return day.plusDays(1).atStartOfDay(LichtwegClock.BERLIN).toInstant();
        }
        return Optional.ofNullable(through)
                .flatMap(number -> find(Scope.system("known-until"), number))
                .map(operation -> operation.at().plusMillis(1))
                .orElse(FAR_OFF);
    }

    /** Operation {@code number}. */
    Optional<Operation> find(Scope scope, long number);

    /** Whether {@link #find} would find it. */
    boolean isVisible(Scope scope, Operation operation);

    /** Operations by their numbers, in their order; numbers that there are not are left out. */
    List<Operation> list(Scope scope, Collection<Long> numbers);

    /** The newest operations first. */
    List<Operation> list(Scope scope, int limit, int offset);

    /**
     * Undoes an operation by a compensating one: rows that it began end, rows that it ended begin again. Refused with a
     * {@code RuleViolation} ("operation.undo.later") when a later operation of the same source and overlapping territory
     * is still in force.
     *
     * @return number of the compensating operation
     */
    long undo(Scope scope, long number, String why);
}
