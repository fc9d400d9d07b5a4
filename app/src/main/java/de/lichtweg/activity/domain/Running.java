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
 * @param who who leads, answers for and builds it, and when its addresses may expect something
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
        List<RegionKey> places,
        Who who) {

    /**
     * Who leads, answers for and builds it.
     *
     * @param organisation key of who leads it
     * @param responsible role or name of who answers for it, may be empty
     * @param builder name of the network operator, else of who leads it
     * @param from first day on which addresses may expect something, {@code to} the last one
     */
    public record Who(
            String organisation,
            String responsible,
            String builder,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

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
