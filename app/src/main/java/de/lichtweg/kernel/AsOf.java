package de.lichtweg.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two moments of a question to the ledger: which day is asked about, and with the knowledge of which day.
 *
 * @param validOn the day asked about (valid time); {@code null} means today
 * @param knownOn the day whose knowledge answers: everything committed before its end in Europe/Berlin (recorded
 *     time); {@code null} means everything known now, which is "still open"
 */
public record AsOf(@Nullable LocalDate validOn, @Nullable LocalDate knownOn) {

    /** Today, with all that is known. */
    public static final AsOf NOW = new AsOf(null, null);

    /** Whether this asks for today with all that is known. */
    public boolean isNow() {
        return validOn == null && knownOn == null;
    }
}
