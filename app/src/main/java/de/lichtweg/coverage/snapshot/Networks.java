package de.lichtweg.coverage.snapshot;

import de.lichtweg.parties.Operators;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The networks that give the best offer of an address somewhere in a snapshot, those with most addresses first.
 *
 * @param keys keys of the operators
 * @param ids ids by key
 */
record Networks(List<String> keys, Map<String, Integer> ids) {

    static Networks of(Snapshot snapshot, Operators operators) {
        return snapshot.derived(Networks.class, s -> count(s, operators.list()));
    }

    private static Networks count(Snapshot snapshot, List<Operators.Operator> operators) {
        Map<Integer, Integer> addresses = new HashMap<>();
        for (Chunk chunk : snapshot.chunks) {
            for (int row = 0; row < chunk.size; row++) {
                addresses.merge(chunk.bestOperator[row], 1, Integer::sum);
            }
        }
        List<Operators.Operator> present = operators.stream()
                .filter(o -> addresses.containsKey(o.id()))
                .sorted(Comparator.comparingInt((Operators.Operator o) -> -addresses.getOrDefault(o.id(), 0))
                        .thenComparing(Operators.Operator::key))
                .toList();
        Map<String, Integer> ids = new HashMap<>();
        present.forEach(o -> ids.put(o.key(), o.id()));
        return new Networks(present.stream().map(Operators.Operator::key).toList(), Map.copyOf(ids));
    }
}
