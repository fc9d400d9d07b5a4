package de.lichtweg.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a promise is written.
 *
 * @param reference a link that begins with https, or where the paper lies
 */
public record Evidence(
        String label, String reference, @Nullable LocalDate day) {

    /** Whether the reference can be opened. */
    public boolean isLink() {
        return reference.matches("https?://[^\\s<>\"]{3,500}");
    }
}
