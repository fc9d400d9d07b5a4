package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.domain.outlook.Prospect;
import de.lichtweg.coverage.snapshot.Hypotheses.Hypothesis;
import de.lichtweg.coverage.snapshot.Hypotheses.Taken;
import de.lichtweg.coverage.snapshot.Said.ProspectSaid;
import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What made an address gain or lose a figure: the first change that would have done it alone. Tried in this order: time,
 * the facts of the address, the offers of each operator (the fastest first), what each has in prospect, both of one
 * operator. Where none alone would have, it was several together.
 */
final class Causes {

    /** A cause; {@code operator} is −1 where none is meant, {@code secret} if naming it is a matter of business secrets. */
    record Found(ChangeCause cause, int operator, boolean secret) {

        static final Found SEVERAL = new Found(ChangeCause.SEVERAL, -1, false);
    }

    private record Candidate(Hypothesis hypothesis, Found found) {}

    private final Standings before;
    private final Standings after;
    private final Method method;
    private final Filters filters;
    private final RegionKey region;
    private final LocalDate dayBefore;
    private final Chunk.Evaluation evaluation;
    private final Hypotheses hypotheses;

    /**
     * Prepares the search.
     *
     * @param method of the earlier state
     * @param evaluation of the later day by the rules of the earlier state
     */
    Causes(
            Standings before,
            Standings after,
            Method method,
            Filters filters,
            RegionKey region,
            LocalDate dayBefore,
            Chunk.Evaluation evaluation) {
        this.before = before;
        this.after = after;
        this.method = method;
        this.filters = filters;
        this.region = region;
        this.dayBefore = dayBefore;
        this.evaluation = evaluation;
        this.hypotheses = new Hypotheses(before, after);
    }

    /** The cause of every one of these addresses, which stand in the region in both states. */
    Map<Integer, Found> of(BitSet ids) {
        Map<Integer, Found> result = new HashMap<>();
        List<Candidate> doubtful = new ArrayList<>();
        ids.stream().forEach(id -> {
            List<Candidate> candidates = candidates(id);
            if (candidates.size() == 1) {
                result.put(id, candidates.getFirst().found());
            } else {
                doubtful.addAll(candidates);
            }
        });
        BitSet fulfilling = hypotheses.test(
                doubtful.stream().map(Candidate::hypothesis).toList(),
                evaluation,
                chunk -> method.on(chunk, filters, region)::fulfils);
        for (int i = 0; i < doubtful.size(); i++) {
            int id = doubtful.get(i).hypothesis().id();
            if (fulfilling.get(i) != before.get(id).fulfilled()) {
                result.putIfAbsent(id, doubtful.get(i).found());
            }
        }
        ids.stream().forEach(id -> result.putIfAbsent(id, Found.SEVERAL));
        return result;
    }

    private List<Candidate> candidates(int id) {
        List<Candidate> result = new ArrayList<>();
        Said was = Said.of(before, id);
        Said is = Said.of(after, id);
        if (!method.isTimeless()) {
            add(result, id, Taken.NOTHING, -1, expired(id));
        }
        if (!was.facts().equals(is.facts())) {
            add(result, id, Taken.FACTS, -1, new Found(ChangeCause.FACTS, -1, false));
        }
        List<Integer> operators = operators(was, is);
        for (int o : operators) {
            if (!was.offersLike(is, o)) {
                add(result, id, Taken.OFFERS, o, offers(was, is, o));
            }
        }
        for (int o : operators) {
            if (!was.prospectsLike(is, o) && !method.isTimeless()) {
                add(result, id, Taken.PROSPECTS, o, prospects(was, is, o));
            }
        }
        for (int o : operators) {
            if (!was.offersLike(is, o) && !was.prospectsLike(is, o) && !method.isTimeless()) {
                add(result, id, Taken.OPERATOR, o, offers(was, is, o));
            }
        }
        return result;
    }

    private static void add(List<Candidate> candidates, int id, Taken taken, int operator, Found found) {
        candidates.add(new Candidate(new Hypothesis(id, taken, operator), found));
    }

    /** Everybody who says anything, the fastest offer first. */
    private static List<Integer> operators(Said was, Said is) {
        return java.util.stream.Stream.concat(was.operators(), is.operators())
                .distinct()
                .sorted(Comparator.comparing((Integer o) -> -Math.max(was.fastest(o), is.fastest(o)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Found offers(Said was, Said is, int operator) {
        boolean begun = !was.offers(operator).containsAll(is.offers(operator));
        boolean ended = !is.offers(operator).containsAll(was.offers(operator));
        boolean built = begun && (!ended || is.fastest(operator) >= was.fastest(operator));
        return new Found(built ? ChangeCause.BUILT : ChangeCause.WITHDRAWN, operator, false);
    }

    private static Found prospects(Said was, Said is, int operator) {
        List<ProspectSaid> then = was.prospects(operator);
        List<ProspectSaid> now = is.prospects(operator);
        boolean secret =
                java.util.stream.Stream.concat(then.stream(), now.stream()).anyMatch(ProspectSaid::secret);
        boolean surer = !now.isEmpty() && (then.isEmpty() || now.getFirst().isSurerThan(then.getFirst()));
        return new Found(surer ? now.getFirst().begun() : ChangeCause.DROPPED, operator, secret);
    }

    /** Time alone: the promise that counted on the earlier day and counts no longer. */
    private Found expired(int id) {
        Chunk chunk = before.chunk(id);
        int row = before.row(id);
        int grace = evaluation.rules() == null
                ? 0
                : java.util.Objects.requireNonNull(evaluation.rules()).graceDays();
        for (int i = chunk.columns.prospectStart[row]; i < chunk.columns.prospectStart[row + 1]; i++) {
            Prospect p = chunk.prospect(i);
            if (p.countsOn(dayBefore, grace) != p.countsOn(evaluation.day(), grace)) {
                return new Found(ChangeCause.EXPIRED, p.operator(), p.secret());
            }
        }
        return new Found(ChangeCause.EXPIRED, -1, false);
    }
}
