package de.lichtweg.activity;

import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is written down.
 *
 * @param version counts the changes
 * @param organisationName name of who leads it
 * @param operatorName name of who builds, may be empty
 * @param addresses how many addresses it is about
 * @param places where these addresses lie: localities, and municipalities without any; empty where none were chosen
 * @param deadline the first day by which something must be done, of its open deadlines
 * @param changedBy who wrote this version
 * @param rights what the reader may do with it
 */
public record Activity(
        long id,
        int version,
        ActivityDraft draft,
        String organisationName,
        String operatorName,
        int addresses,
        List<RegionKey> places,
        @Nullable LocalDate deadline,
        Instant changedAt,
        String changedBy,
        Rights rights) {

    /**
     * What a reader may do.
     *
     * @param internal whether notes, risk and history are shown, which are for the offices
     * @param write whether it may be changed
     */
    public record Rights(boolean internal, boolean write) {}

    /** Whether it has to do with a region: by its addresses where they were chosen, else by its territory. */
    public boolean touches(RegionKey region) {
        return touches(region, draft.territory(), places);
    }

    /** The same of a territory and the places of the addresses in it. */
    public static boolean touches(RegionKey region, List<RegionKey> territory, List<RegionKey> places) {
        return (places.isEmpty() ? territory : places).stream().anyMatch(t -> region.contains(t) || t.contains(region));
    }

    /** The title. */
    public String title() {
        return draft.basics().title();
    }

    /** The day of the next step, or an earlier deadline; {@code null} without both, and when it is over. */
    public @Nullable LocalDate due() {
        LocalDate step = draft.next().due();
        boolean first = deadline != null && (step == null || deadline.isBefore(step));
        return draft.course().state().isOver() ? null : first ? deadline : step;
    }

    /** Whether something should have happened by now: the next step, a deadline, or a milestone. */
    public boolean isOverdue(LocalDate today) {
        return !draft.course().state().isOver()
                && (isDueBefore(today) || draft.milestones().stream().anyMatch(m -> m.isOverdue(today)));
    }

    /** Whether the next step or a deadline is due before a day. */
    public boolean isDueBefore(LocalDate day) {
        LocalDate due = due();
        return due != null && due.isBefore(day);
    }

    /** Days by which the latest open milestone is behind its plan; 0 if none is. */
    public int delayDays() {
        return draft.milestones().stream().filter(m -> m.actual() == null).mapToInt(Milestone::delayDays).max().stream()
                .map(d -> Math.max(0, d))
                .findFirst()
                .orElse(0);
    }

    /** The last milestone: the day on which all is done. */
    public Optional<Milestone> finish() {
        return draft.milestones().stream()
                .filter(m -> m.day() != null)
                .max(Comparator.comparing(m -> Objects.requireNonNull(m.day())));
    }
}
