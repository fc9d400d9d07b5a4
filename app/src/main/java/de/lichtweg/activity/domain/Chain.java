package de.lichtweg.activity.domain;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The deadlines of one activity with what hangs on what: their last days by §§ 187 to 193 BGB. */
public final class Chain {

    private final Map<Long, Deadline> all;
    private final WorkingDays days;
    private final Map<Long, LocalDate> ends = new HashMap<>();

    private Chain(List<Deadline> deadlines, WorkingDays days) {
        this.all = deadlines.stream().collect(Collectors.toMap(Deadline::id, Function.identity()));
        this.days = days;
    }

    /** A deadline whose day is another now. */
    public record Move(Deadline deadline, LocalDate before, LocalDate after) {}

    /**
     * All deadlines with their computed days.
     *
     * @throws RuleViolation if one begins with its own end
     */
    public static List<Deadline> compute(List<Deadline> deadlines, WorkingDays days) {
        Chain chain = new Chain(deadlines, days);
        return deadlines.stream()
                .map(d -> d.computedOn(chain.end(d, new HashSet<>())))
                .toList();
    }

    /** Those whose day differs, in their order. */
    public static List<Move> moves(List<Deadline> before, List<Deadline> after) {
        Map<Long, Deadline> old = before.stream().collect(Collectors.toMap(Deadline::id, Function.identity()));
        List<Move> moves = new ArrayList<>();
        for (Deadline now : after) {
            Deadline was = old.get(now.id());
            if (was != null && !was.day().equals(now.day())) {
                moves.add(new Move(now, was.day(), now.day()));
            }
        }
        return moves;
    }

    private LocalDate end(Deadline d, Set<Long> seen) {
        if (!seen.add(d.id())) {
            throw new RuleViolation("deadline.circle", d.draft().name());
        }
        LocalDate known = ends.get(d.id());
        if (known != null) {
            return known;
        }
        LocalDate end = d.draft().term().endAfter(start(d, seen));
        LocalDate moved = d.draft().workingDay() ? days.onOrAfter(end) : end;
        ends.put(d.id(), moved);
        return moved;
    }

    private LocalDate start(Deadline d, Set<Long> seen) {
        LocalDate start = d.draft().start();
        if (start != null) {
            return start;
        }
        Deadline first = all.get(d.draft().after());
        if (first == null) {
            throw new RuleViolation("deadline.after", d.draft().name());
        }
        LocalDate end = end(first, seen);
        LocalDate set = first.draft().set();
        return set == null ? end : set;
    }
}
