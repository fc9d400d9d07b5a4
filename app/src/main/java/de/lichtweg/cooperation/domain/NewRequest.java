package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request as somebody writes it; see {@link Request}.
 *
 * @param organisation key of who asks
 * @param askedOn the day on which it was asked, which may be over when the office writes it down; {@code null} for now
 */
public record NewRequest(
        RegionKey territory,
        Request.Kind kind,
        String title,
        String text,
        String organisation,
        @Nullable LocalDate askedOn,
        boolean demo) {

    static final int LINE = 200;

    /** Longest text of a request and of each message. */
    public static final int TEXT = 4000;

    /** It says in a line and in a text what is wanted, and who wants it. */
    public NewRequest {
        if (title.isBlank() || title.length() > LINE) {
            throw new RuleViolation("cooperation.request.title", LINE);
        }
        if (text.isBlank() || text.length() > TEXT) {
            throw new RuleViolation("cooperation.request.text", TEXT);
        }
        if (organisation.isEmpty()) {
            throw new RuleViolation("cooperation.task.who");
        }
    }
}
