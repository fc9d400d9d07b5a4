package de.lichtweg.planning.io;

import de.lichtweg.planner.cost.Surface;
import de.lichtweg.planning.ground.GroundRules;
import de.lichtweg.planning.ground.GroundRules.StreetRule;
import de.lichtweg.planning.ground.Work;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the lines of a rule set that are about streets; whatever is wrong is said with the number of its line. */
final class GroundRuleReader {

    private static final double WIDEST_METRES = 100;
    private static final double FARTHEST_METRES = 100_000;

    private final Map<String, StreetRule> streets = new HashMap<>();
    private final Map<String, Surface> surfaces = new HashMap<>();
    private final Set<String> noTrench = new HashSet<>();
    private final Map<String, Double> distances = new HashMap<>();
    private final Map<String, Work> works = new HashMap<>();
    private String name = "";

    private GroundRuleReader() {}

    /** The rules of a text. */
    static GroundRules read(String text) {
        GroundRuleReader reader = new GroundRuleReader();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                reader.line(line.strip().split(";", -1));
            } catch (IllegalArgumentException broken) {
                throw new IllegalArgumentException("Regelwerk, Zeile " + number + ": " + broken.getMessage(), broken);
            }
        }
        return reader.rules();
    }

    private GroundRules rules() {
        return new GroundRules(
                name,
                streets,
                surfaces,
                noTrench,
                work("bridge"),
                work("gap"),
                new GroundRules.Distances(
                        distance("near-name-m"),
                        distance("near-any-m"),
                        distance("near-join-m"),
                        distance("near-island-m"),
                        distance("open-country-m"),
                        distance("narrow-m")));
    }

    private Work work(String key) {
        Work work = works.get(key);
        if (work == null) {
            throw new IllegalArgumentException("Im Regelwerk fehlt: " + key + ".");
        }
        return work;
    }

    private double distance(String key) {
        Double distance = distances.get(key);
        if (distance == null) {
            throw new IllegalArgumentException("Im Regelwerk fehlt: " + key + ".");
        }
        return distance;
    }

    private void line(String[] field) {
        switch (field[0]) {
            case "" -> {}
            case "name" -> name = part(field, 1);
            case "street" -> streets.put(part(field, 1).toLowerCase(Locale.ROOT), street(field));
            case "surface" -> surfaces.put(part(field, 1).toLowerCase(Locale.ROOT), surface(part(field, 2)));
            case "no-trench" -> noTrench.add(part(field, 1));
            case "bridge", "gap" -> works.put(field[0], Work.of(part(field, 1)));
            default -> distances.put(field[0], metres(part(field, 1), FARTHEST_METRES));
        }
    }

    private static StreetRule street(String[] field) {
        String where = part(field, 2);
        if (!List.of("both", "in", "no").contains(where)) {
            throw new IllegalArgumentException("Erwartet wird both, in oder no, gefunden wurde „" + where + "“.");
        }
        if (where.equals("no")) {
            Work none = Work.of("unsealed:open_trench");
            return new StreetRule(false, false, 0, none, none, none);
        }
        double width = metres(part(field, 3), WIDEST_METRES);
        if (width <= 0) {
            throw new IllegalArgumentException("Die Breite muss über 0 liegen.");
        }
        return new StreetRule(
                true,
                where.equals("both"),
                width,
                Work.of(part(field, 4)),
                Work.of(part(field, 5)),
                Work.of(part(field, 6)));
    }

    private static Surface surface(String word) {
        return Arrays.stream(Surface.values())
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Die Oberfläche „" + word + "“ gibt es nicht."));
    }

    private static String part(String[] field, int index) {
        if (index >= field.length) {
            throw new IllegalArgumentException(
                    "Es fehlt das Feld " + (index + 1) + " von „" + String.join(";", field) + "“.");
        }
        return field[index].strip();
    }

    private static double metres(String text, double most) {
        String clean = text.replace(',', '.');
        if (!clean.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException("„" + text + "“ ist keine Länge in Metern.");
        }
        double metres = Double.parseDouble(clean);
        if (metres > most) {
            throw new IllegalArgumentException("„" + text + "“ ist mehr als " + Math.round(most) + " m.");
        }
        return metres;
    }
}
