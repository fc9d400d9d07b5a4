package de.lichtweg.survey;

import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is written down of a commitment and can be changed. */
public record CommitmentDraft(
        Basics basics, Promised promised, Quota quota, List<Milestone> milestones, List<Evidence> evidence) {

    /** Copies the lists. */
    public CommitmentDraft {
        milestones = List.copyOf(milestones);
        evidence = List.copyOf(evidence);
    }

    /**
     * Who said it, and how.
     *
     * @param operator key of the network operator; the name of one that is not known yet
     * @param saidOn day on which it was said
     * @param secret whether it is a business secret of the operator
     * @param generated whether it is invented for the demo
     */
    public record Basics(
            String title,
            String operator,
            Binding binding,
            LocalDate saidOn,
            String remark,
            boolean secret,
            boolean generated) {}

    /**
     * What.
     *
     * @param until last day; {@code null} where none was said
     * @param addresses question to the address list that chose them, as its URL has it; empty where a list named them
     */
    public record Promised(
            Technology technology,
            int downMbps,
            int upMbps,
            @Nullable LocalDate until,
            String addresses) {}

    /**
     * Share of households that have to order before (Vorvermarktung), in percent.
     *
     * @param required {@code null} without such a condition
     * @param until day by which it has to be reached
     * @param reached what was reported last
     */
    public record Quota(
            @Nullable Integer required,
            @Nullable LocalDate until,
            @Nullable Integer reached) {

        /** No condition. */
        public static final Quota NONE = new Quota(null, null, null);

        /** Whether its day has passed and it was not reached. */
        public boolean isMissed(LocalDate day) {
            return required != null && until != null && until.isBefore(day) && (reached == null || reached < required);
        }
    }

    /** The same by an operator whose key is known. */
    public CommitmentDraft by(String operator) {
        Basics b = basics;
        return new CommitmentDraft(
                new Basics(b.title, operator, b.binding, b.saidOn, b.remark, b.secret, b.generated),
                promised,
                quota,
                milestones,
                evidence);
    }
}
