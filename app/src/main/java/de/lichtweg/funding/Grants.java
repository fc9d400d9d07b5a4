package de.lichtweg.funding;

import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Optional;

/** The grants of the district and its municipalities. */
public interface Grants {

    /** Subject of the audit log and of links. */
    String SUBJECT = "funding.grant";

    /** Those that the scope may see, as far as it may. */
    List<Grant> list(Scope scope);

    /** One of them. */
    Optional<Grant> find(Scope scope, long id);

    /**
     * Writes a new one down.
     *
     * @throws de.lichtweg.platform.error.RuleViolation with a sentence that names the amounts, if they do not add up
     */
    long create(Scope scope, GrantDraft draft);

    /**
     * Changes one. Decisions that are there stay; new ones follow.
     *
     * @param version the one that was shown; refused if somebody wrote a later one
     * @param why the reason, may be empty
     */
    void change(Scope scope, long id, int version, GrantDraft draft, String why);
}
