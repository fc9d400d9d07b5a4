package de.lichtweg.planning.web;

import de.lichtweg.planner.cost.Item;
import de.lichtweg.planner.cost.Price;
import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planner.cost.PriceBookReader;
import de.lichtweg.planner.cost.Surcharge;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.platform.error.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/** A price book or rule set as fields of a form, and back to the text that is kept. */
final class BasisText {

    /** Rules with a field of their own; all other lines are about streets. */
    static final List<String> RULES = List.of(
            "distributor-capacities",
            "pop-capacity",
            "cable-fibres",
            "reserve-percent",
            "fibres-per-unit",
            "feeder-fibres-per-100-units",
            "maximum-drop-m",
            "maximum-feeder-m",
            "drum-m",
            "included-connection-m",
            "economy-interest-percent",
            "economy-build-years",
            "economy-take-up-percent",
            "economy-revenue-month",
            "economy-cost-month",
            "economy-fixed-percent");

    /** Empty rows that the editor offers. */
    static final int SPARE = 2;

    private static final int MOST_ROWS = 200;
    private static final String SURCHARGE = "surcharge:";

    /** A book has to have a price. */
    private static final String ANY_PRICE = "closure;1;1;1;x\n";

    private static final List<String> ENDS = List.of("low", "likely", "high", "source");

    private BasisText() {}

    /** Fields of a version. */
    static Map<String, String> fields(Basis basis) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", basis.name());
        if (basis.kind() == Basis.Kind.PRICES) {
            prices(PriceBookReader.read(basis.content()), fields);
        } else {
            rules(basis.content(), fields);
        }
        return fields;
    }

    private static void prices(PriceBook book, Map<String, String> fields) {
        int row = 0;
        for (Map.Entry<Item, Price> e : book.prices().entrySet()) {
            Price p = e.getValue();
            put(
                    fields,
                    "p" + row++,
                    e.getKey().code(),
                    2,
                    p.source(),
                    p.range().lowCents(),
                    p.range().likelyCents(),
                    p.range().highCents());
        }
        row = 0;
        for (Surcharge s : book.surcharges()) {
            put(fields, "z" + row++, s.name(), 1, s.source(), s.lowPerMille(), s.likelyPerMille(), s.highPerMille());
        }
    }

    private static void put(
            Map<String, String> fields,
            String row,
            String code,
            int decimals,
            String source,
            long low,
            long likely,
            long high) {
        fields.put(row + "_code", code);
        fields.put(row + "_low", text(low, decimals));
        fields.put(row + "_likely", text(likely, decimals));
        fields.put(row + "_high", text(high, decimals));
        fields.put(row + "_source", source);
    }

    private static String text(long scaled, int decimals) {
        return BigDecimal.valueOf(scaled, decimals).toPlainString().replace('.', ',');
    }

    private static void rules(String content, Map<String, String> fields) {
        StringJoiner streets = new StringJoiner("\n");
        for (String line : content.lines().toList()) {
            String[] part = line.strip().split(";", 2);
            if (part.length == 2 && RULES.contains(part[0])) {
                fields.put("r_" + part[0], part[1].strip());
            } else if (!part[0].equals("name") && !line.startsWith("#") && !line.isBlank()) {
                streets.add(line.strip());
            }
        }
        fields.put("strassen", streets.toString());
    }

    /** Numbers of the rows of a letter that a form has, filled or spare. */
    static int rows(Map<String, String> fields, String letter) {
        int rows = 0;
        while (rows < MOST_ROWS && fields.containsKey(letter + rows + "_code")) {
            rows++;
        }
        return rows;
    }

    /** The text of a form; {@code label} names an item for whoever typed something wrong. */
    static String content(Basis.Kind kind, Map<String, String> fields, String day, UnaryOperator<String> label) {
        String whole = get(fields, "text");
        if (!whole.isEmpty()) {
            return whole.replace("\r\n", "\n") + "\n";
        }
        return kind == Basis.Kind.PRICES ? priceText(fields, day, label) : ruleText(fields);
    }

    private static String priceText(Map<String, String> fields, String day, UnaryOperator<String> label) {
        List<String> lines = new ArrayList<>(
                List.of("name;" + clean(fields, "name"), "as-of;" + day, "code;low;likely;high;source"));
        for (int row = 0; row < rows(fields, "p"); row++) {
            line(fields, "p" + row, get(fields, "p" + row + "_code"), label, lines);
        }
        for (int row = 0; row < rows(fields, "z"); row++) {
            String name = clean(fields, "z" + row + "_code");
            line(fields, "z" + row, name.isEmpty() ? "" : SURCHARGE + name, label, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    /** A row without a code or without any price is none; anything else has to be whole. */
    private static void line(
            Map<String, String> fields, String row, String code, UnaryOperator<String> label, List<String> lines) {
        List<String> cells =
                ENDS.stream().map(end -> clean(fields, row + "_" + end)).toList();
        if (code.isEmpty() || cells.subList(0, 3).stream().allMatch(String::isEmpty)) {
            return;
        }
        String line = code + ";" + String.join(";", cells);
        try {
            PriceBookReader.read("name;x\nas-of;2000-01-01\n" + (code.startsWith(SURCHARGE) ? ANY_PRICE : "") + line);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RuleViolation(
                    "basis.row",
                    code.startsWith(SURCHARGE) ? code.substring(SURCHARGE.length()) : label.apply(code),
                    String.valueOf(e.getMessage()).replaceFirst("^Preisbuch, Zeile \\d+: ", ""));
        }
        lines.add(line);
    }

    private static String ruleText(Map<String, String> fields) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("name;" + clean(fields, "name"));
        RULES.forEach(key -> lines.add(key + ";" + clean(fields, "r_" + key)));
        lines.add(get(fields, "strassen").replace("\r\n", "\n"));
        return lines.toString();
    }

    private static String get(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Without what would end a field or a line. */
    private static String clean(Map<String, String> fields, String name) {
        return get(fields, name).replace(';', ',').replaceAll("\\s+", " ");
    }
}
