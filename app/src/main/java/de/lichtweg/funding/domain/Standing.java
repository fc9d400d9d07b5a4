package de.lichtweg.funding.domain;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.ProgrammeVersion.Limits;
import de.lichtweg.funding.Shares;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a grant stands on a day: what follows from what is written down, never stored. */
public record Standing(GrantDraft draft, Rulebook rules, LocalDate today) {

    /** How far a grant is. */
    public enum State {
        /** Asked for, nothing decided. */
        APPLIED,
        PROVISIONAL,
        FINAL,
        /** Final proof submitted. */
        PROVED,
        /** Final proof checked, the network is bound to its purpose. */
        BOUND,
        CLOSED
    }

    /**
     * What comes next.
     *
     * @param what {@code proof.INTERIM}, {@code proof.FINAL}, {@code instalment}, {@code binding}, {@code keep}
     * @param name of the instalment, else empty
     */
    public record Due(LocalDate day, String what, String name) {}

    /** The state. */
    public State state() {
        Optional<Proof> proof = draft.proofs().stream()
                .filter(p -> p.kind() == Proof.Kind.FINAL && p.submitted() != null)
                .findFirst();
        if (proof.filter(p -> p.checked() != null).isPresent()) {
            LocalDate until = bindingUntil();
            return until != null && until.isBefore(today) ? State.CLOSED : State.BOUND;
        }
        if (proof.isPresent()) {
            return State.PROVED;
        }
        return draft.decisions().isEmpty() ? State.APPLIED : draft.isFinal() ? State.FINAL : State.PROVISIONAL;
    }

    /** What each pays by the decision that counts. */
    public Shares shares() {
        return draft.current().map(Decision::shares).orElse(Shares.NONE);
    }

    /** What the whole costs by the decision that counts. */
    public Money total() {
        return draft.current().map(Decision::total).orElse(Money.ZERO);
    }

    /** What is granted and not drawn. */
    public Money rest() {
        return shares().granted().minus(draft.drawn());
    }

    /** What may be asked for now: the part of the work that is reached, without what was drawn; nothing before the final notice. */
    public Money drawable() {
        return draft.isFinal()
                ? shares().granted()
                        .part(Math.min(draft.progress(), Money.WHOLE))
                        .minus(draft.drawn())
                        .orZero()
                : Money.ZERO;
    }

    /**
     * Last day on which the network is bound to its purpose; {@code null} while it is not known. The day of commissioning is not
     * counted (§ 187 (1), § 188 (2) BGB).
     */
    public @Nullable LocalDate bindingUntil() {
        LocalDate from = draft.basics().commissionedOn();
        Integer years = limit(Limits::bindingYears);
        return from == null || years == null ? null : from.plusYears(years);
    }

    /** Last day for which papers have to be kept; {@code null} while it is not known. */
    public @Nullable LocalDate keepUntil() {
        Integer years = limit(Limits::keepYears);
        if (years == null) {
            return null;
        }
        return draft.proofs().stream()
                .filter(p -> p.kind() == Proof.Kind.FINAL)
                .flatMap(p -> Optional.ofNullable(p.submitted()).stream())
                .map(day -> day.plusYears(years))
                .findFirst()
                .orElse(null);
    }

    /** Of both programmes the longer period. */
    private @Nullable Integer limit(Function<Limits, @Nullable Integer> limit) {
        return rules.stream()
                .map(ProgrammeVersion::rules)
                .map(limit)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What comes next, overdue first. */
    public Optional<Due> nextDue() {
        Stream<Due> proofs = draft.proofs().stream()
                .filter(p -> p.submitted() == null)
                .map(p -> new Due(p.due(), "proof." + p.kind(), ""));
        Stream<Due> instalments = draft.instalments().stream()
                .filter(i -> i.reached() == null && i.planned() != null)
                .map(Standing::due);
        LocalDate binding = bindingUntil();
        Stream<Due> end = binding == null || binding.isBefore(today)
                ? Stream.empty()
                : Stream.of(new Due(binding, "binding", ""));
        return Stream.of(proofs, instalments, end).flatMap(s -> s).min(Comparator.comparing(Due::day));
    }

    private static Due due(Instalment i) {
        return new Due(Objects.requireNonNull(i.planned()), "instalment", i.name());
    }
}
