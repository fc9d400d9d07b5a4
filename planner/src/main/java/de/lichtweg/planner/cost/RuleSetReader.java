package de.lichtweg.planner.cost;

import de.lichtweg.planner.hierarchy.RuleSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Reads and writes rule sets: one rule a line, several numbers apart by blanks, lengths in metres.
 *
 * <pre>
 *   name;Materialkonzept
 *   distributor-capacities;24 48 96 144
 *   maximum-drop-m;500
 * </pre>
 */
public final class RuleSetReader {

    private static final List<String> KEYS = List.of(
            "name",
            "distributor-capacities",
            "pop-capacity",
            "cable-fibres",
            "reserve-percent",
            "fibres-per-unit",
            "feeder-fibres-per-100-units",
            "maximum-drop-m",
            "maximum-feeder-m",
            "drum-m",
            "included-connection-m");

    private RuleSetReader() {}

    /**
     * The rule set that a text describes.
     *
     * @throws IllegalArgumentException with a sentence for the reader if the text is broken
     */
    public static RuleSet read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String clean = line.replace("\uFEFF", "").strip();
            if (!clean.isEmpty() && !clean.startsWith("#")) {
                String[] field = clean.split(";", -1);
                if (!KEYS.contains(field[0]) || field.length < 2 || values.put(field[0], field[1].strip()) != null) {
                    throw new IllegalArgumentException("Regelwerk, Zeile " + number + ": „" + clean
                            + "“ ist unbekannt, unvollständig oder steht zweimal da. Bekannt sind: "
                            + String.join(", ", KEYS) + ".");
                }
            }
        }
        Set<String> given = values.keySet();
        List<String> missing = KEYS.stream().filter(key -> !given.contains(key)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Im Regelwerk fehlt: " + String.join(", ", missing) + ".");
        }
        return rules(values);
    }

    private static RuleSet rules(Map<String, String> values) {
        return new RuleSet(
                values.get("name"),
                numbers(values.get("distributor-capacities")),
                number(values.get("pop-capacity")),
                numbers(values.get("cable-fibres")),
                number(values.get("reserve-percent")),
                number(values.get("fibres-per-unit")),
                number(values.get("feeder-fibres-per-100-units")),
                Decimal.scaled(values.get("maximum-drop-m"), 3),
                Decimal.scaled(values.get("maximum-feeder-m"), 3),
                Decimal.scaled(values.get("drum-m"), 3),
                Decimal.scaled(values.get("included-connection-m"), 3));
    }

    private static int number(String text) {
        return Math.toIntExact(Decimal.scaled(text, 0));
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split("[ ,]+")).map(RuleSetReader::number).toList();
    }

    /** The text of a rule set. */
    public static String text(RuleSet rules) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("name;" + rules.name());
        lines.add("distributor-capacities;" + blanks(rules.distributorCapacities()));
        lines.add("pop-capacity;" + rules.popCapacity());
        lines.add("cable-fibres;" + blanks(rules.cableFibres()));
        lines.add("reserve-percent;" + rules.reservePercent());
        lines.add("fibres-per-unit;" + rules.fibresPerUnit());
        lines.add("feeder-fibres-per-100-units;" + rules.feederFibresPer100Units());
        lines.add("maximum-drop-m;" + Decimal.text(rules.maximumDropMm(), 3));
        lines.add("maximum-feeder-m;" + Decimal.text(rules.maximumFeederMm(), 3));
        lines.add("drum-m;" + Decimal.text(rules.drumMm(), 3));
        lines.add("included-connection-m;" + Decimal.text(rules.includedConnectionMm(), 3));
        return lines.toString();
    }

    private static String blanks(List<Integer> numbers) {
        return String.join(" ", numbers.stream().map(String::valueOf).toList());
    }
}
