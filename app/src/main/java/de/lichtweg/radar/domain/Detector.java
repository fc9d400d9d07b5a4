package de.lichtweg.radar.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares all lists of a day. Pure: the same lists give the same findings. */
public final class Detector {

    private Detector() {}

    /**
     * What was found.
     *
     * @param open what is found by what everybody may know
     * @param secret what is found only once business secrets are known
     * @param hushed keys of what is open and found no more once they are known
     */
    public record Found(List<Finding> open, List<Finding> secret, Set<String> hushed) {}

    /** Everything that is found by the rules, forgotten addresses first. O(addresses × lists ÷ 64). */
    static List<Finding> find(World world, Rules rules) {
        List<Finding> all =
                new ArrayList<>(new Orphans(world, rules).find(world.places().known()));
        all.addAll(new Conflicts(world, rules).find());
        return all;
    }

    /**
     * Compares without secrets and with them. A secret changes nothing at addresses of which it does not speak and nothing between two
     * lists that are both open, so with secrets only the rest is compared.
     */
    public static Found compare(World world, Rules rules) {
        Map<String, Finding> open = byKey(find(world.open(), rules));
        BitSet spoken = world.secrets();
        if (spoken.isEmpty()) {
            return new Found(List.copyOf(open.values()), List.of(), Set.of());
        }
        Map<String, Finding> whole = byKey(new Orphans(world, rules).find(spoken));
        Set<String> hushed = open.values().stream()
                .filter(f -> !f.kind().isConflict() && f.addresses().intersects(spoken))
                .map(Finding::key)
                .filter(key -> !whole.containsKey(key))
                .collect(Collectors.toCollection(TreeSet::new));
        whole.putAll(byKey(new Conflicts(world, rules).secret()));
        whole.keySet().removeAll(open.keySet());
        return new Found(List.copyOf(open.values()), List.copyOf(whole.values()), hushed);
    }

    private static Map<String, Finding> byKey(List<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(Finding::key, f -> f, (a, b) -> a, LinkedHashMap::new));
    }
}
