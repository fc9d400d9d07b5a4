package de.lichtweg.planning.io;

import de.lichtweg.planner.cost.RuleSetReader;
import de.lichtweg.planner.hierarchy.RuleSet;
import de.lichtweg.planning.area.BusinessRules;
import de.lichtweg.planning.ground.GroundRules;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A rule set: how a network is built, what is assumed about streets, and about operating it. One file of lines with semicolons;
 * those about streets and operation are ours, the others those of the planner. A file without any line about one of both keeps
 * what is shipped about it.
 *
 * @param network capacities, cables, lengths
 * @param ground streets
 * @param business years of building and operation
 */
public record RuleFile(RuleSet network, GroundRules ground, BusinessRules business) {

    private static final Set<String> GROUND = Set.of(
            "street",
            "surface",
            "no-trench",
            "bridge",
            "gap",
            "near-name-m",
            "near-any-m",
            "near-join-m",
            "near-island-m",
            "open-country-m",
            "narrow-m");

    /**
     * Reads a rule set.
     *
     * @throws IllegalArgumentException with a sentence for the reader if the text is broken
     */
    public static RuleFile read(String text) {
        StringJoiner network = new StringJoiner("\n");
        StringJoiner ground = new StringJoiner("\n");
        boolean streets = false;
        boolean economy = false;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            String key = line.strip().split(";", -1)[0].strip();
            boolean own = GROUND.contains(key);
            boolean operation = key.startsWith(BusinessRuleReader.PREFIX);
            streets |= own;
            economy |= operation;
            // an empty line in the place of what the other reader reads keeps the numbers of the lines
            network.add(own || operation ? "" : line);
            ground.add(own || key.equals("name") ? line : "");
        }
        RuleSet rules = RuleSetReader.read(network.toString());
        return new RuleFile(
                rules,
                streets ? GroundRuleReader.read(ground.toString()) : standard().ground,
                economy ? BusinessRuleReader.read(text) : standard().business);
    }

    /** What is shipped. */
    public static RuleFile standard() {
        return read(Shipped.text("rule-set.csv"));
    }
}
