package de.lichtweg.coverage.domain;

import de.lichtweg.coverage.domain.outlook.RuleSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<Source> ordered = sources.stream()
                .sorted(java.util.Comparator.comparingInt(Source::rank)
                        .thenComparing(Source::key, java.util.Comparator.reverseOrder()))
                .toList();
        Map<Integer, Integer> result = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            result.put(ordered.get(i).id(), i);
        }
        return result;
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

    /** Whether outlooks and sources of another frame are the same, so that untouched addresses stay as they are. */
    public boolean sameRulesAs(Frame other) {
        return validOn.equals(other.validOn)
                && ruleSets.equals(other.ruleSets)
                && precedence().equals(other.precedence());
    }
}
