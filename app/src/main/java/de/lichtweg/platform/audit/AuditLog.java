package de.lichtweg.platform.audit;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import org.jspecify.annotations.Nullable;

/** The audit log: append only, written in the transaction of the change itself. */
public interface AuditLog {

    /**
     * Writes one entry about something in a territory.
     *
     * @param scope who
     * @param action stable code such as {@code "user.invite"}
     * @param subject what
     * @param dataClass the class of the record; the values inherit it
     * @param territory where the record belongs, {@link RegionKey#GERMANY} for what concerns the whole installation:
     *     entries are read by the administration of the territory, values by whoever may see the record there
     * @param why the reason, may be empty
     * @param before JSON of the state before, {@code null} for something new
     * @param after JSON of the state after, {@code null} for something removed
     */
    void write(
            Scope scope,
            String action,
            SubjectRef subject,
            DataClass dataClass,
            RegionKey territory,
            String why,
            @Nullable String before,
            @Nullable String after);

    /** The same in the territory of who writes. */
    default void write(
            Scope scope,
            String action,
            SubjectRef subject,
            DataClass dataClass,
            String why,
            @Nullable String before,
            @Nullable String after) {
        write(scope, action, subject, dataClass, RegionKey.common(scope.territories()), why, before, after);
    }
}
