package de.lichtweg.platform.document;

import de.lichtweg.kernel.SubjectRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that hangs on a record.
 *
 * @param description what it is, may be empty
 * @param day the day it is about, such as that of a decision
 * @param generated whether it is invented for the demo
 * @param version the newest one
 */
public record Document(
        long id,
        SubjectRef subject,
        String description,
        @Nullable LocalDate day,
        boolean generated,
        DocumentVersion version) {}
