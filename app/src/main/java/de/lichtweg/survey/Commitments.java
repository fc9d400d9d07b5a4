package de.lichtweg.survey;

import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Optional;

/** The register of commitments. */
public interface Commitments {

    /** Subject of the audit log, of what is said in the ledger, and of links. */
    String SUBJECT = "survey.commitment";

    /** Those that the scope may see, the newest last. */
    List<Commitment> list(Scope scope);

    /** One of them. */
    Optional<Commitment> find(Scope scope, long id);

    /**
     * Writes a new one down, with what its addresses may expect.
     *
     * @throws de.lichtweg.platform.error.RuleViolation if something about it cannot be
     */
    long create(Scope scope, CommitmentDraft draft);

    /**
     * Changes one.
     *
     * @param version the one that was shown; refused if somebody wrote a later one
     * @param why the reason, may be empty
     */
    void change(Scope scope, long id, int version, CommitmentDraft draft, String why);

    /** Ends one before its time: withdrawn, or another one takes its place. */
    void end(Scope scope, long id, int version, Commitment.Ending ending);
}
