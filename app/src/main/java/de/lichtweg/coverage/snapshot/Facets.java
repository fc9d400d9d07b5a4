package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.LedgerView.Facet;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Values of a filter with their counts. */
final class Facets {

    /** Stands for the operator of an address that nobody has said anything about; −1 is no operator. */
    private static final int NOT_KNOWN = -2;

    private final Snapshot snapshot;
    private final Operators operators;
    private final Territory territory;

    Facets(Snapshot snapshot, Operators operators, Territory territory) {
        this.snapshot = snapshot;
        this.operators = operators;
        this.territory = territory;
    }

    List<Facet> list(Selection selection, String key) {
        Dictionaries texts = snapshot.texts;
        return switch (key) {
            case "stage" ->
                one(
                        selection,
                        (c, r) -> c.stage[r],
                        v -> Codes.stage((byte) (int) v).name());
            case "reason" ->
                one(
                        selection,
                        (c, r) -> c.reason[r],
                        v -> Codes.reason((byte) (int) v).name());
            case "eligible" -> one(selection, (c, r) -> c.eligible[r] ? 0 : 1, v -> v == 0 ? "yes" : "no");
            case "known" -> one(selection, (c, r) -> c.columns.known[r] ? 0 : 1, v -> v == 0 ? "yes" : "no");
            case "band" -> one(selection, (c, r) -> c.band[r], Facets::band);
            case "best" ->
                one(
                        selection,
                        (c, r) -> c.columns.known[r] ? c.bestTechnology[r] : -1,
                        v -> v < 0 ? "UNKNOWN" : Technology.ofCode(v).name());
            case "when" -> one(selection, (c, r) -> c.arrival[r], code -> new Arrival(code).value());
            case "best_operator" -> bestOperators(selection);
            case "usage" -> one(selection, (c, r) -> c.columns.usage[r], texts.usages::text);
            case "postcode" -> one(selection, (c, r) -> c.columns.postcode[r], texts.postcodes::text);
            case "street" -> one(selection, (c, r) -> c.columns.street[r], texts.streets::text);
            case "locality" -> named(one(selection, (c, r) -> c.columns.locality[r], texts.localities::text));
            case "municipality" -> named(merged(one(selection, (c, r) -> c.columns.municipality[r], this::resolved)));
            case "operator" -> operators(selection);
            case "technology" -> technologies(selection);
            case "plan" -> one(selection, (c, r) -> c.plan[r] < 0 ? 0 : 1, v -> v == 0 ? "nobody" : "any");
            default -> throw new RuleViolation("query.facet", key);
        };
    }

    private static String band(int band) {
        return band < 0 ? "unknown" : band == 0 ? "none" : Integer.toString(Chunk.BAND_EDGES[band]);
    }

    private List<Facet> bestOperators(Selection selection) {
        Map<Integer, int[]> counts = new TreeMap<>();
        selection.forEach((chunk, number, row) -> counts.computeIfAbsent(
                        chunk.columns.known[row] ? chunk.bestOperator[row] : NOT_KNOWN, v -> new int[1])[0]++);
        List<Facet> result = new ArrayList<>();
        counts.forEach((id, n) -> result.add(bestOperator(id, n[0])));
        return result;
    }

    private Facet bestOperator(int id, int count) {
        if (id < 0) {
            String value = id == NOT_KNOWN ? "unknown" : "none";
            return new Facet(value, value, count);
        }
        Operators.Operator operator = operators.get(id);
        return new Facet(operator.key(), operator.name(), count);
    }

    private String resolved(int number) {
        return territory.municipality(number).map(RegionKey::value).orElse("");
    }

    private interface Value {
        int of(Chunk chunk, int row);
    }

    private static List<Facet> one(Selection selection, Value value, Function<Integer, String> text) {
        Map<Integer, int[]> counts = new TreeMap<>();
        selection.forEach((chunk, number, row) -> counts.computeIfAbsent(value.of(chunk, row), v -> new int[1])[0]++);
        List<Facet> result = new ArrayList<>();
        counts.forEach((v, n) -> {
            String shown = text.apply(v);
            if (!shown.isEmpty()) {
                result.add(new Facet(shown, shown, n[0]));
            }
        });
        return result;
    }

    private static List<Facet> merged(List<Facet> facets) {
        Map<String, Integer> sums = new TreeMap<>();
        facets.forEach(f -> sums.merge(f.value(), f.count(), Integer::sum));
        return sums.entrySet().stream()
                .map(e -> new Facet(e.getKey(), e.getKey(), e.getValue()))
                .toList();
    }

    private List<Facet> named(List<Facet> facets) {
        return facets.stream()
                .map(f -> new Facet(f.value(), territory.name(new RegionKey(f.value())), f.count()))
                .sorted(java.util.Comparator.comparing(Facet::label))
                .toList();
    }

    private List<Facet> operators(Selection selection) {
        return perOffer(selection, (c, i) -> c.columns.offers.operator[i], id -> {
            Operators.Operator operator = operators.get(id);
            return new Facet(operator.key(), operator.name(), 0);
        });
    }

    private static List<Facet> technologies(Selection selection) {
        return perOffer(selection, (c, i) -> c.columns.offers.technology[i], code -> {
            String name = Technology.ofCode(code).name();
            return new Facet(name, name, 0);
        });
    }

    private static List<Facet> perOffer(Selection selection, Value value, Function<Integer, Facet> facet) {
        Map<Integer, int[]> counts = new HashMap<>();
        selection.forEach((chunk, number, row) -> {
            java.util.BitSet seen = new java.util.BitSet();
            for (int i = chunk.columns.offerStart[row]; i < chunk.columns.offerStart[row + 1]; i++) {
                seen.set(value.of(chunk, i));
            }
            seen.stream().forEach(v -> counts.computeIfAbsent(v, x -> new int[1])[0]++);
        });
        return counts.entrySet().stream()
                .map(e -> {
                    Facet named = facet.apply(e.getKey());
                    return new Facet(named.value(), named.label(), e.getValue()[0]);
                })
                .sorted(SnapshotView.byCount())
                .toList();
    }
}
