package de.lichtweg.platform.ui;

import de.lichtweg.kernel.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads {@code as_of} and {@code known_on} from a request. */
public final class Questions {

    private Questions() {}

    /** The question of a request; a date that cannot be read counts as not given. */
    public static AsOf of(HttpServletRequest request) {
        return new AsOf(day(request.getParameter("as_of")), day(request.getParameter("known_on")));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
