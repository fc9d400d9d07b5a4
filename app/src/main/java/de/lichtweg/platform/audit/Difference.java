package de.lichtweg.platform.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changed between two JSON states, field by field, unchanged ones included. */
final class Difference {

    /** One field; empty where it did not exist. */
    public record Field(String name, String before, String after, boolean changed) {}

    private Difference() {}

    static List<Field> between(JsonMapper json, Optional<String> before, Optional<String> after) {
        Map<String, String> old = flatten(json, before);
        Map<String, String> now = flatten(json, after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            String o = old.getOrDefault(name, "");
            String n = now.getOrDefault(name, "");
            fields.add(new Field(name, o, n, !o.equals(n)));
        }
        return fields;
    }

    private static Map<String, String> flatten(JsonMapper json, Optional<String> text) {
        Map<String, String> fields = new LinkedHashMap<>();
        text.ifPresent(t -> collect("", json.readTree(t), fields));
        return fields;
    }

    private static void collect(String name, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e -> collect(name.isEmpty() ? e.getKey() : name + "." + e.getKey(), e.getValue(), fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(name + "[" + (i + 1) + "]", node.get(i), fields);
            }
        } else {
            fields.put(name.isEmpty() ? "–" : name, node.asString());
        }
    }
}
