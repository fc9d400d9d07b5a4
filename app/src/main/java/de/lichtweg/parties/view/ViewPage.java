package de.lichtweg.parties.view;

import java.util.List;

/**
 * Finished values of the page of saved views.
 *
 * @param path where its forms go
 * @param home path of the list
 * @param textKey whose messages speak of the list
 */
public record ViewPage(
        String path, String home, String textKey, List<Row> rows, List<Gone> gone, List<String> sharings) {

    /**
     * A view.
     *
     * @param owner name and organisation, "Sie" for the own ones
     * @param count how much it finds today for who looks
     * @param fixed the day it always asks for, empty where it moves on
     * @param mayMine whether it may be made private
     */
    public record Row(
            long id,
            int version,
            String name,
            String href,
            String question,
            String count,
            String fixed,
            String owner,
            String role,
            String sharing,
            boolean mayChange,
            boolean mayMine,
            boolean opens,
            String changed,
            boolean first,
            boolean last) {}

    /** A deleted view that can be brought back. */
    public record Gone(long id, String name, String changed) {}
}
