package de.lichtweg.planner.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as people write them in files: a comma or a point, no separator of thousands. */
final class Decimal {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{1,6})?");

    private Decimal() {}

    /** The number times a power of ten; more decimals than that are refused, not rounded. */
    static long scaled(String text, int decimals) {
        String clean = text.strip();
        if (!NUMBER.matcher(clean).matches()) {
            throw new IllegalArgumentException("„" + clean + "“ ist keine Zahl.");
        }
        try {
            return new BigDecimal(clean.replace(',', '.'))
                    .movePointRight(decimals)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact();
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException("„" + clean + "“ hat mehr als " + decimals + " Stellen.", tooFine);
        }
    }

    /** The text of a scaled number, with a comma. */
    static String text(long scaled, int decimals) {
        return BigDecimal.valueOf(scaled, decimals).toPlainString().replace('.', ',');
    }
}
