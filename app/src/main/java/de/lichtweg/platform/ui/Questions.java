package de.lichtweg.platform.ui;

import de.lichtweg.kernel.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads {@code as_of} and {@code known_on} from a request. */
public final class Questions {

    private Questions() {}

    /** The question of a request; what cannot be read counts as not given. */
    public static AsOf of(HttpServletRequest request) {
        AsOf day = read(request.getParameter("as_of"), null);
        return read(null, request.getParameter("known_on")).on(day.validOn());
    }

    private static AsOf read(@Nullable String validOn, @Nullable String known) {
        try {
            return AsOf.parse(validOn, known);
        } catch (DateTimeParseException e) {
            return AsOf.NOW;
        }
    }
}
