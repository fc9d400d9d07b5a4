package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Change;
import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.Weighting;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the filter {@code changed} and the keys that belong to it ask for; see {@link AddressQuery}.
 *
 * @param toGiven whether the later state is named, and not the one that is asked
 * @param causes empty for every cause
 * @param networks keys of networks, empty for every one
 */
record ChangeQuestion(
        Comparison comparison, boolean toGiven, Set<Change> changes, Set<ChangeCause> causes, Set<String> networks) {

    /** Stands in a link for a network that is not named. */
    static final String NOBODY = "none";

    private static final String NOW = "now";
    private static final String ANY = "any";

    /**
     * Reads the keys.
     *
     * @throws IllegalArgumentException or {@code DateTimeException} for a value that means nothing
     */
    static ChangeQuestion of(AddressQuery query, AsOf asked) {
        boolean toGiven = query.filters().containsKey("to") || query.filters().containsKey("known_to");
        AsOf to = toGiven ? state(value(query, "to"), value(query, "known_to"), asked) : asked;
        AsOf from = state(value(query, "from"), value(query, "known_from"), to);
        String figure = value(query, "changed_figure");
        String weighting = value(query, "changed_weighting");
        return new ChangeQuestion(
                new Comparison(
                        query.region(),
                        figure == null ? "gigabit" : figure,
                        weighting == null ? Weighting.ADDRESSES : Weighting.valueOf(weighting.toUpperCase(Locale.ROOT)),
                        from,
                        to),
                toGiven,
                changes(query.filters().getOrDefault("changed", List.of())),
                causes(query.filters().getOrDefault("changed_cause", List.of())),
                Set.copyOf(query.filters().getOrDefault("changed_by", List.of())));
    }

    private static @Nullable String value(AddressQuery query, String key) {
        return query.filters().getOrDefault(key, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }

    /** A state; what is not given is as in another one. */
    private static AsOf state(@Nullable String day, @Nullable String known, AsOf other) {
        AsOf given = AsOf.parse(day, known);
        AsOf knowledge = known == null ? other : given;
        return knowledge.on(day == null ? other.validOn() : given.validOn());
    }

    private static Set<Change> changes(List<String> keys) {
        if (keys.contains(ANY)) {
            return EnumSet.complementOf(EnumSet.of(Change.UNCHANGED));
        }
        EnumSet<Change> result = EnumSet.noneOf(Change.class);
        keys.forEach(k -> result.add(Change.of(k)));
        return result;
    }

    private static Set<ChangeCause> causes(List<String> keys) {
        EnumSet<ChangeCause> result = EnumSet.noneOf(ChangeCause.class);
        keys.forEach(k -> result.add(ChangeCause.of(k)));
        return result;
    }

    /** Filters that ask for a comparison as seen from a state; the later one is named only where it is another. */
    static Map<String, List<String>> filters(Comparison asked, Compared compared, boolean seenFromEarlier) {
        Map<String, List<String>> result = new HashMap<>();
        result.put("changed_figure", List.of(asked.figure()));
        if (asked.weighting() != Weighting.ADDRESSES) {
            result.put("changed_weighting", List.of(asked.weighting().name().toLowerCase(Locale.ROOT)));
        }
        result.put("from", List.of(compared.from.validOn.toString()));
        String knownFrom = asked.from().known();
        String knownTo = asked.to().known();
        if (!java.util.Objects.equals(knownFrom, knownTo)) {
            result.put("known_from", List.of(knownFrom == null ? NOW : knownFrom));
        }
        if (seenFromEarlier) {
            result.put("to", List.of(compared.to.validOn.toString()));
            result.put("known_to", List.of(knownTo == null ? NOW : knownTo));
        }
        return result;
    }
}
