package de.lichtweg.standards;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves that somebody works by a version, such as a delivery that passed the check or an activity that runs by it; contributed as a bean by
 * whoever knows. In few statements for all standards.
 */
public interface AdoptionProof {

    /** What the scope may see, of districts and municipalities within a territory. */
    List<Proof> list(Scope scope, RegionKey territory);

    /**
     * A proof.
     *
     * @param standard key of the standard
     * @param number version that it proves
     * @param region whose: a district or a municipality
     * @param day when it was given, {@code null} if that says nothing
     * @param text in words of the reader's language
     * @param path page that shows it
     */
    record Proof(
            String standard,
            int number,
            RegionKey region,
            @Nullable LocalDate day,
            String text,
            String path) {}
}
