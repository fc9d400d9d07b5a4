package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions that name addresses: by their ids, or by what marked them. */
final class MarkFilters {

    /** So many ids fit into a link. */
    private static final int MOST_IDS = 500;

    private final Scope scope;
    private final LocalDate on;
    private final long operation;
    private final Map<String, AddressMarks> marks;

    private MarkFilters(Scope scope, LocalDate on, long operation, Map<String, AddressMarks> marks) {
        this.scope = scope;
        this.on = on;
        this.operation = operation;
        this.marks = marks;
    }

    /** Marks as they are known to a snapshot. */
    static MarkFilters of(Scope scope, Snapshot snapshot, List<AddressMarks> all) {
        Map<String, AddressMarks> byKey = new HashMap<>();
        all.forEach(m -> byKey.put(m.key(), m));
        return new MarkFilters(scope, snapshot.validOn, snapshot.operation, byKey);
    }

    /** Without marks: definitions of figures name no addresses. */
    static MarkFilters none(Scope scope) {
        return new MarkFilters(scope, LocalDate.MIN, 0, Map.of());
    }

    boolean knows(String key) {
        return key.equals("id") || marks.containsKey(key);
    }

    RowFilter filter(String key, List<String> values) {
        AddressMarks source = marks.get(key);
        return source == null ? ids(values) : in(marked(source, values));
    }

    /** The addresses that a mark finds with each of its values; empty sets where there is no such mark. */
    Map<String, BitSet> each(String key, Collection<String> values) {
        AddressMarks source = marks.get(key);
        Map<String, BitSet> found = new HashMap<>();
        Map<String, long[]> all = source == null ? Map.of() : source.marked(scope, on, operation, values);
        for (String value : values) {
            BitSet wanted = new BitSet();
            for (long id : all.getOrDefault(value, new long[0])) {
                wanted.set(Math.toIntExact(id));
            }
            found.put(value, wanted);
        }
        return found;
    }

    private static RowFilter ids(List<String> values) {
        List<String> ids = values.stream()
                .flatMap(v -> Arrays.stream(v.split(",", -1)))
                .map(String::strip)
                .toList();
        if (ids.size() > MOST_IDS) {
            throw new RuleViolation("query.ids", MOST_IDS);
        }
        BitSet wanted = new BitSet();
        ids.forEach(id -> wanted.set(Integer.parseUnsignedInt(id)));
        return in(wanted);
    }

    private BitSet marked(AddressMarks source, List<String> values) {
        BitSet wanted = new BitSet();
        for (String value : values) {
            for (long id : source.marked(scope, on, operation, value)) {
                wanted.set(Math.toIntExact(id));
            }
        }
        return wanted;
    }

    private static RowFilter in(BitSet wanted) {
        return chunk -> {
            long[] id = chunk.columns.id;
            return row -> wanted.get((int) id[row]);
        };
    }
}
