package de.lichtweg.activity.domain;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity that is not over, in a few words.
 *
 * @param phase key of the present phase, of version {@code templateVersion} of the procedure of its kind
 * @param due day of the next step
 * @param delayDays days by which the latest open milestone is behind its plan; 0 if none is
 * @param places where its addresses lie; empty where none were chosen
 */
public record Running(
        long id,
        ActivityKind kind,
        String title,
        ActivityState state,
        int templateVersion,
        String phase,
        String nextStep,
        @Nullable LocalDate due,
        int delayDays,
        List<RegionKey> territory,
        List<RegionKey> places) {

    /** What is due first, then what is late most. */
    public static final Comparator<Running> URGENT = Comparator.comparing(
                    Running::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(r -> -r.delayDays)
            .thenComparing(Running::title)
            .thenComparing(Running::id);

    /** Whether it has to do with a region. */
    public boolean touches(RegionKey region) {
        return Activity.touches(region, territory, places);
    }

    /** Whether the next step should have been done before a day. */
    public boolean isOverdue(LocalDate day) {
        LocalDate until = due;
        return until != null && until.isBefore(day);
    }
}
