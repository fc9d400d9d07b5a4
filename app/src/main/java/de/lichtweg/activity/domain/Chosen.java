package de.lichtweg.activity.domain;

import java.util.List;

/**
 * The addresses that an activity is about.
 *
 * @param ids numbers of the addresses, sorted
 * @param places where they lie
 * @param outside how many more the question finds that lie outside the activity's territory and do not count
 */
public record Chosen(List<Long> ids, List<Place> places, int outside) {

    /** None. */
    public static final Chosen NONE = new Chosen(List.of(), List.of(), 0);

    /** Copies the lists. */
    public Chosen {
        ids = List.copyOf(ids);
        places = List.copyOf(places);
    }
}
