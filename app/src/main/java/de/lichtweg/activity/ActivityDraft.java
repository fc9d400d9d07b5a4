package de.lichtweg.activity;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.standards.Template;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is written down of an activity and can be changed. */
public record ActivityDraft(
        Basics basics,
        Parties parties,
        List<RegionKey> territory,
        Course course,
        Next next,
        Expected expected,
        List<Milestone> milestones,
        List<Obstacle> obstacles,
        List<WebLink> links) {

    /** Copies the lists; the territory in the order of its keys. */
    public ActivityDraft {
        territory = territory.stream().distinct().sorted().toList();
        milestones = List.copyOf(milestones);
        obstacles = List.copyOf(obstacles);
        links = List.copyOf(links);
    }

    /**
     * What it is.
     *
     * @param parent the project that a lot belongs to
     * @param fileNumber Aktenzeichen, may be empty
     * @param source where a published fact stands; empty for what the office knows by itself
     * @param generated whether it is invented for the demo
     */
    public record Basics(
            ActivityKind kind,
            @Nullable Long parent,
            String title,
            String description,
            String fileNumber,
            String source,
            boolean generated) {}

    /**
     * Who.
     *
     * @param organisation key of the organisation that leads it
     * @param responsible role or name of who answers for it, may be empty
     * @param operator key of the network operator that builds, {@code null} while there is none
     */
    public record Parties(
            String organisation,
            String responsible,
            @Nullable String operator) {}

    /**
     * How far.
     *
     * @param templateVersion version of the procedure that it began with; 0 lets the day of the first phase decide
     * @param phases the phases entered so far, in their order
     * @param steps how many steps of the present phase are done
     * @param endedOn last day, where it is over
     */
    public record Course(
            int templateVersion,
            List<Entry> phases,
            int steps,
            ActivityState state,
            @Nullable LocalDate endedOn) {

        /** Copies the list. */
        public Course {
            phases = List.copyOf(phases);
        }

        /** The present phase. */
        public Entry present() {
            return phases.getLast();
        }
    }

    /** A phase and the day on which it was entered. */
    public record Entry(String phase, LocalDate since) {}

    /**
     * What comes next.
     *
     * @param turn whose turn it is
     * @param evidence the last thing known for sure
     */
    public record Next(
            String step,
            String turn,
            @Nullable LocalDate turnSince,
            @Nullable LocalDate due,
            String evidence,
            @Nullable LocalDate evidenceOn,
            Risk risk,
            String riskNote) {}

    /**
     * What its addresses may expect.
     *
     * @param addresses question to the address list that chose them, as its URL has it; may be empty
     */
    public record Expected(
            Technology technology,
            int downMbps,
            int upMbps,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String addresses) {

        /** The same for others. */
        public Expected of(String others) {
            return new Expected(technology, downMbps, upMbps, from, to, others);
        }
    }

    /** Whether a phase of its procedure is still ahead. */
    public boolean enters(String phase, Template procedure) {
        List<String> keys = procedure.phases().stream().map(Template.Phase::key).toList();
        return !course.state().isOver()
                && keys.indexOf(phase) > keys.indexOf(course.present().phase());
    }

    /** The same in another phase, for which there is evidence; never before the day of the present one. */
    public ActivityDraft entered(String phase, LocalDate on, String evidence) {
        LocalDate present = course.present().since();
        List<Entry> phases = Stream.concat(
                        course.phases.stream(), Stream.of(new Entry(phase, on.isBefore(present) ? present : on)))
                .toList();
        return with(new Course(course.templateVersion, phases, 0, course.state, course.endedOn))
                .with(new Next(next.step, next.turn, next.turnSince, next.due, evidence, on, next.risk, next.riskNote));
    }

    /** The same with another course. */
    public ActivityDraft with(Course other) {
        return new ActivityDraft(basics, parties, territory, other, next, expected, milestones, obstacles, links);
    }

    /** The same with something else to come. */
    public ActivityDraft with(Next other) {
        return new ActivityDraft(basics, parties, territory, course, other, expected, milestones, obstacles, links);
    }

    /** The same with other addresses, or with something else for them. */
    public ActivityDraft with(Expected other) {
        return new ActivityDraft(basics, parties, territory, course, next, other, milestones, obstacles, links);
    }

    /** The same by others. */
    public ActivityDraft with(Parties others) {
        return new ActivityDraft(basics, others, territory, course, next, expected, milestones, obstacles, links);
    }
}
