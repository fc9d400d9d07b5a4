package de.lichtweg.platform.comment;

import java.time.Instant;
import java.util.List;

/**
 * What somebody said; none is ever changed.
 *
 * @param author name of who said it
 * @param mentioned names of who was mentioned
 */
public record Comment(long id, String body, String author, Instant at, List<String> mentioned) {

    /** Copies the list. */
    public Comment {
        mentioned = List.copyOf(mentioned);
    }
}
