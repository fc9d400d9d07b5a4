package de.lichtweg.planner.cost;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads price books: lines of fields between semicolons, amounts in euros with a comma or a point, shares in percent.
 *
 * <pre>
 *   name;Preisbuch Sachsen
 *   as-of;2026-01-01
 *   code;low;likely;high;source
 *   trench:paving:open_trench;90,00;120,00;150,00;Erfahrungswert 2024 bis 2026
 *   surcharge:Planung und Genehmigung;6;8;10;Erfahrungswert
 * </pre>
 *
 * <p>A line that begins with # is a remark. Whatever is wrong is said with the number of its line.
 */
public final class PriceBookReader {

    private static final String SURCHARGE = "surcharge:";

    private String name = "";
    private Optional<LocalDate> asOf = Optional.empty();
    private final Map<Item, Price> prices = new LinkedHashMap<>();
    private final List<Surcharge> surcharges = new ArrayList<>();

    private PriceBookReader() {}

    /**
     * The price book that a text describes.
     *
     * @throws IllegalArgumentException with a sentence for the reader if the text is broken
     */
    public static PriceBook read(String text) {
        PriceBookReader reader = new PriceBookReader();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                reader.readLine(line.strip());
            } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException broken) {
                throw new IllegalArgumentException("Preisbuch, Zeile " + number + ": " + broken.getMessage(), broken);
            }
        }
        return reader.book();
    }

    private PriceBook book() {
        if (name.isBlank() || prices.isEmpty()) {
            throw new IllegalArgumentException("Im Preisbuch fehlt der Name (name;…) oder jeder Preis.");
        }
        return new PriceBook(
                name,
                asOf.orElseThrow(
                        () -> new IllegalArgumentException("Im Preisbuch fehlt der Preisstand (as-of;JJJJ-MM-TT).")),
                prices,
                surcharges);
    }

    private void readLine(String line) {
        String clean = line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (clean.isEmpty() || clean.startsWith("#") || clean.startsWith("code;")) {
            return;
        }
        String[] field = clean.split(";", -1);
        switch (field[0]) {
            case "name" -> name = field[1].strip();
            case "as-of" -> asOf = Optional.of(LocalDate.parse(field[1].strip()));
            default -> readPrice(field);
        }
    }

    private void readPrice(String[] field) {
        if (field.length != 5) {
            throw new IllegalArgumentException(
                    "Erwartet werden fünf Felder (code;low;likely;high;source), gefunden wurden " + field.length + ".");
        }
        if (field[0].startsWith(SURCHARGE)) {
            surcharges.add(new Surcharge(
                    field[0].substring(SURCHARGE.length()).strip(),
                    Math.toIntExact(Decimal.scaled(field[1], 1)),
                    Math.toIntExact(Decimal.scaled(field[2], 1)),
                    Math.toIntExact(Decimal.scaled(field[3], 1)),
                    field[4].strip()));
            return;
        }
        Item item = Item.of(field[0]);
        Amount range =
                new Amount(Decimal.scaled(field[1], 2), Decimal.scaled(field[2], 2), Decimal.scaled(field[3], 2));
        if (prices.put(item, new Price(range, field[4].strip())) != null) {
            throw new IllegalArgumentException("Die Position „" + item.code() + "“ steht zweimal im Preisbuch.");
        }
    }
}
