package de.lichtweg.activity.domain;

import de.lichtweg.activity.BuildState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one address of an activity.
 *
 * @param day since when it is so
 * @param metres metres of trench that belong to the address
 * @param planned day on which it is to be passed, {@code null} where the list has none
 * @param source name of the list, or who said it
 * @param latest whether nothing was said after it
 */
public record BuildEntry(
        long address,
        BuildState state,
        LocalDate day,
        int metres,
        @Nullable LocalDate planned,
        String source,
        boolean generated,
        boolean latest) {

    /** Whether it says the same as an earlier one, whoever said it. */
    public boolean saysSame(BuildEntry other) {
        return state == other.state
                && day.equals(other.day)
                && metres == other.metres
                && java.util.Objects.equals(planned, other.planned);
    }
}
