package de.lichtweg.planning.ground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was assumed, in the order in which it first was. */
public final class Assumptions {

    private final String source;
    private final Map<Key, Long> counts = new LinkedHashMap<>();

    private record Key(String code, List<Object> arguments) {}

    /** Counts; {@code source} is the rule set by which assumptions are made. */
    public Assumptions(String source) {
        this.source = source;
    }

    /** Counts one. */
    public void count(String code, Object... arguments) {
        add(code, 1, arguments);
    }

    /** Counts several; none is not worth a line. */
    public void add(String code, long times, Object... arguments) {
        if (times > 0) {
            counts.merge(new Key(code, List.of(arguments)), times, Long::sum);
        }
    }

    /** What was assumed, and how often. */
    public List<Assumption> list() {
        List<Assumption> list = new ArrayList<>();
        counts.forEach((key, count) -> list.add(new Assumption(key.code, key.arguments, count, source)));
        return list;
    }
}
