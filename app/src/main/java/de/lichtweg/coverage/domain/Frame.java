package de.lichtweg.coverage.domain;

import de.lichtweg.coverage.domain.outlook.RuleSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a state of the ledger beside its addresses.
 *
 * @param operation last operation it knows
 * @param validOn the day
 * @param ruleSets all rule sets believed
 * @param figures all figure definitions believed
 * @param sources sources of statements
 * @param operators ids of operators in the order of their keys
 * @param reportingDates Stichtage of supply deliveries believed, newest first
 */
public record Frame(
        long operation,
        LocalDate validOn,
        List<RuleSet> ruleSets,
        List<FigureDefinition> figures,
        List<Source> sources,
        List<Integer> operators,
        List<LocalDate> reportingDates) {

    /** A source of statements; of one operator the highest rank counts. */
    public record Source(int id, String key, String name, int rank, String attribution) {}

    /** The same after the same operation on another day. */
    public Frame on(LocalDate day) {
        return new Frame(operation, day, ruleSets, figures, sources, operators, reportingDates);
    }

    /** Newest Stichtag that counts on the day. */
    public @Nullable LocalDate reportingDate() {
        return reportingDates.stream()
                .filter(d -> !d.isAfter(validOn))
                .findFirst()
                .orElse(null);
    }

    /** Place of every source in the order of what counts; equal ranks by key, so that ids decide nothing. */
    public Map<Integer, Integer> precedence() {
        List<Source> ordered = ordered();
        Map<Integer, Integer> result = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            result.put(ordered.get(i).id(), i);
        }
        return result;
    }

    private List<Source> ordered() {
        return sources.stream()
                .sorted(java.util.Comparator.comparingInt(Source::rank)
                        .thenComparing(Source::key, java.util.Comparator.reverseOrder()))
                .toList();
    }

    /** Rank of every source: of one network a higher one hides what a lower one says. */
    public Map<Integer, Integer> ranks() {
        Map<Integer, Integer> result = new HashMap<>();
        sources.forEach(s -> result.put(s.id(), s.rank()));
        return result;
    }

    /** Place of every operator in the order of keys: of equals the first counts, whoever was registered earlier. */
    public Map<Integer, Integer> operatorOrder() {
        Map<Integer, Integer> result = new HashMap<>();
        operators.forEach(id -> result.put(id, result.size()));
        return result;
    }

    /**
     * Whether untouched addresses are the same as in an earlier frame: by the same rules, on the same day, and sources that
     * were there before count in the same order. What a new source says touches the addresses of which it says it.
     */
    public boolean sameRulesAs(Frame earlier) {
        Map<Integer, Integer> before = earlier.ranks();
        return validOn.equals(earlier.validOn)
                && ruleSets.equals(earlier.ruleSets)
                && order(s -> before.containsKey(s.id())).equals(earlier.order(s -> true));
    }

    private record Ranked(int id, int rank) {}

    private List<Ranked> order(Predicate<Source> which) {
        return ordered().stream()
                .filter(which)
                .map(s -> new Ranked(s.id(), s.rank()))
                .toList();
    }
}
