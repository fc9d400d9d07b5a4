package de.lichtweg.funding;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is written down of a grant. */
public record GrantDraft(
        Basics basics,
        Programmes programmes,
        List<Decision> decisions,
        Plan plan,
        OwnShares ownShares,
        List<Instalment> instalments,
        List<Drawdown> drawdowns,
        List<Proof> proofs) {

    /** Copies the lists: drawdowns and proofs in the order of their days. */
    public GrantDraft {
        decisions = List.copyOf(decisions);
        instalments = List.copyOf(instalments);
        drawdowns = drawdowns.stream()
                .sorted(Comparator.comparing(Drawdown::requestedOn))
                .toList();
        proofs = proofs.stream().sorted(Comparator.comparing(Proof::due)).toList();
    }

    /**
     * What is granted to whom.
     *
     * @param activity the activity that it pays for, {@code null} without one
     * @param region territory of the recipient: who may read money there reads the grant
     * @param organisation key of the recipient
     * @param connections addresses that are connected, 0 while unknown
     * @param trenchMetres length of the trenches in metres, 0 while unknown
     * @param commissionedOn day from which the network is bound to its purpose
     * @param generated whether it is invented for the demo as a whole
     */
    public record Basics(
            String title,
            @Nullable Long activity,
            RegionKey region,
            String organisation,
            Model model,
            int connections,
            int trenchMetres,
            @Nullable LocalDate commissionedOn,
            String fileNumber,
            String source,
            String note,
            boolean generated) {}

    /** What is paid for. */
    public enum Model {
        /** Wirtschaftlichkeitslückenmodell: the gap that an operator's calculation leaves. */
        GAP,
        /** Betreibermodell: the public side builds and leases. */
        OPERATOR
    }

    /**
     * By which rules, as {@link ProgrammeVersion#reference}.
     *
     * @param federal of the federation, empty without
     * @param state of the state, empty without
     */
    public record Programmes(String federal, String state) {}

    /**
     * What is paid when a stage of the work is reached.
     *
     * @param basisPoints part of the grant
     */
    public record Instalment(
            String name,
            int basisPoints,
            @Nullable LocalDate planned,
            @Nullable LocalDate reached) {}

    /**
     * Money asked for (Mittelanforderung).
     *
     * @param paidOn day on which it came, {@code null} while it has not
     * @param year budget year that it is taken from
     */
    public record Drawdown(
            LocalDate requestedOn, @Nullable LocalDate paidOn, int year, Money federation, Money state, String note) {

        /** What one funder is asked for. */
        public Money get(Funder funder) {
            return switch (funder) {
                case FEDERATION -> federation;
                case STATE -> state;
                case OWN, OTHER -> Money.ZERO;
            };
        }
    }

    /** A report on how money was used. */
    public record Proof(
            Kind kind,
            LocalDate due,
            @Nullable LocalDate submitted,
            @Nullable LocalDate checked) {

        /** Which report. */
        public enum Kind {
            /** Zwischennachweis. */
            INTERIM,
            /** Verwendungsnachweis. */
            FINAL
        }

        /** Whether it should be there by a day and is not. */
        public boolean isOverdue(LocalDate today) {
            return submitted == null && due.isBefore(today);
        }
    }

    /** The decision that counts: the last one. */
    public Optional<Decision> current() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** Whether a notice in its final amount is there. */
    public boolean isFinal() {
        return decisions.stream().anyMatch(d -> d.kind() == Decision.Kind.FINAL);
    }

    /** What was drawn from a funder. */
    public Money drawn(Funder funder) {
        return Money.sum(drawdowns.stream().map(d -> d.get(funder)).toList());
    }

    /** What was drawn from all. */
    public Money drawn() {
        return drawn(Funder.FEDERATION).plus(drawn(Funder.STATE));
    }

    /** How much of the work is reached by its instalments, in basis points. */
    public int progress() {
        return instalments.stream()
                .filter(i -> i.reached() != null)
                .mapToInt(Instalment::basisPoints)
                .sum();
    }

    /** The same with another plan and other own shares. */
    public GrantDraft with(Plan other, OwnShares others) {
        return new GrantDraft(basics, programmes, decisions, other, others, instalments, drawdowns, proofs);
    }
}
