package de.lichtweg.activity;

import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Optional;

/** The register of activities. */
public interface Activities {

    /** Subject of the audit log, of what is said in the ledger, and of links. */
    String SUBJECT = "activity.activity";

    /** Those that the scope may see, the newest last. */
    List<Activity> list(Scope scope);

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
}
