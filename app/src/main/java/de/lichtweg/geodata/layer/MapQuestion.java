package de.lichtweg.geodata.layer;

import de.lichtweg.kernel.AsOf;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a map asks: the two moments, and every other parameter of its URL. A layer takes what it knows and ignores the rest.
 *
 * @param asOf day and knowledge
 * @param parameters name → values, sorted by name
 */
public record MapQuestion(AsOf asOf, Map<String, List<String>> parameters) {

    /** Copies the parameters in a fixed order. */
    public MapQuestion {
        parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** The first value of a parameter, or what stands for none. */
    public String first(String name, String fallback) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank()
                ? fallback
                : values.getFirst().strip();
    }
}
