package de.lichtweg.standards;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The catalogue of what the partners agreed to do the same way. What a scope may not see is not there for it. */
public interface Standards {

    /** Subject of versions in audit log, comments and documents; the id is {@link Version#id()}. */
    String VERSION = "standards.version";

    /** Subject of standards in the audit log. */
    String STANDARD = "standards.standard";

    /** All that the scope sees, by title; procedures too. */
    List<Standard> list(Scope scope);

    /** One of them. */
    Optional<Standard> find(Scope scope, String key);

    /** Its versions that the scope sees, the newest first: what is published, and what it may see of what is being written. */
    List<Version> versions(Scope scope, String key);

    /** One of them. */
    Optional<Version> version(Scope scope, String key, int number);

    /** What is being written: drafts and what is in consultation. */
    List<Version> drafts(Scope scope, String key);

    /** The version that counts on a day where it was agreed. */
    Optional<Version> validOn(Scope scope, String key, LocalDate day);

    /**
     * The version that counts in a region on a day. What a district agreed counts in it from its day on; what the state agreed counts in a
     * district once the district adopted it, and until then the version that it adopted before.
     */
    Optional<Version> validIn(Scope scope, String key, RegionKey region, LocalDate day);

    /** Whether the scope writes drafts of a standard and publishes them. */
    boolean mayWrite(Scope scope, Standard standard);

    /**
     * A new standard or the next version of one, as a draft, in the transaction of the caller; demo data and imports use it like the
     * pages do. Refuses a scope that does not run the territory, and a second draft of the same standard.
     *
     * @param version its number does not matter
     */
    Version draft(Scope scope, Standard standard, Version version);

    /** Publishes a draft: from its {@code validFrom} on it counts. */
    Version publish(Scope scope, String key, int number, LocalDate validFrom);
}
