package de.lichtweg.planning.io;

import de.lichtweg.planning.area.BusinessRules;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of a rule set that are about building and operating. */
final class BusinessRuleReader {

    static final String PREFIX = "economy-";

    private final Map<String, String> values = new HashMap<>();

    private BusinessRuleReader() {}

    /** The rules of a text; lines about other things are passed over. */
    static BusinessRules read(String text) {
        BusinessRuleReader reader = new BusinessRuleReader();
        text.lines()
                .map(line -> line.strip().split(";", -1))
                .filter(f -> f.length > 1)
                .forEach(f -> {
                    if (f[0].startsWith(PREFIX) && reader.values.put(f[0], f[1].strip()) != null) {
                        throw new IllegalArgumentException("Im Regelwerk steht zweimal: " + f[0] + ".");
                    }
                });
        return reader.rules();
    }

    private BusinessRules rules() {
        return new BusinessRules(
                number("interest-percent", 2),
                number("build-years", 0),
                takeUp(),
                number("revenue-month", 2),
                number("cost-month", 2),
                number("fixed-percent", 2));
    }

    private List<Integer> takeUp() {
        return Arrays.stream(value("take-up-percent").split("[ ,]+"))
                .map(share -> scaled("take-up-percent", share, 1))
                .toList();
    }

    private int number(String key, int decimals) {
        return scaled(key, value(key), decimals);
    }

    private static int scaled(String key, String text, int decimals) {
        String clean = text.replace(',', '.');
        if (!clean.matches("\\d{1,6}(\\.\\d{1," + Math.max(1, decimals) + "})?")) {
            throw new IllegalArgumentException(
                    "Im Regelwerk ist „" + text + "“ bei " + PREFIX + key + " keine Zahl ab 0.");
        }
        return new BigDecimal(clean).movePointRight(decimals).intValue();
    }

    private String value(String key) {
        String value = values.get(PREFIX + key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("Im Regelwerk fehlt: " + PREFIX + key + ".");
        }
        return value;
    }
}
