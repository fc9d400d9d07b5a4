package de.lichtweg.activity;

import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of activities. */
public interface Activities {

    /** Subject of the audit log, of what is said in the ledger, and of links. */
    String SUBJECT = "activity.activity";

    /** Those that the scope may see, the newest last. */
    List<Activity> list(Scope scope);

    /** Some of them. */
    List<Activity> list(Scope scope, Collection<Long> ids);

    /** One of them. */
    Optional<Activity> find(Scope scope, long id);

    /**
     * Writes a new one down, with what its addresses may expect.
     *
     * @throws de.lichtweg.platform.error.RuleViolation if something about it cannot be
     */
    long create(Scope scope, ActivityDraft draft);

    /**
     * Changes one.
     *
     * @param version the one that was shown; refused if somebody wrote a later one
     * @param why the reason, may be empty
     */
    void change(Scope scope, long id, int version, ActivityDraft draft, String why);

    /**
     * Lets an activity and its lots enter a phase, with what their addresses may expect then. Those stay as they are that are over, in
     * that phase or behind it, whose procedure has no such phase, or that the scope may not change.
     *
     * @param on the day; of an activity that entered its present phase later, that day
     * @param evidence what is known for sure now, and the reason of the change
     * @param operation number of the operation of which it is a part, {@code null} where it is one of its own
     */
    void enter(Scope scope, long id, String phase, LocalDate on, String evidence, @Nullable Long operation);
}
