package de.lichtweg.planner.cost;

import java.util.StringJoiner;

/** Writes price books as {@link PriceBookReader} reads them. */
public final class PriceBookWriter {

    private PriceBookWriter() {}

    /** The text of a price book. */
    public static String text(PriceBook book) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("name;" + book.name());
        lines.add("as-of;" + book.asOf());
        lines.add("code;low;likely;high;source");
        book.prices().forEach((item, price) -> lines.add(line(item, price)));
        book.surcharges().forEach(surcharge -> lines.add(line(surcharge)));
        return lines.toString();
    }

    private static String line(Item item, Price price) {
        return String.join(
                ";",
                item.code(),
                Decimal.text(price.range().lowCents(), 2),
                Decimal.text(price.range().likelyCents(), 2),
                Decimal.text(price.range().highCents(), 2),
                price.source());
    }

    private static String line(Surcharge surcharge) {
        return String.join(
                ";",
                "surcharge:" + surcharge.name(),
                Decimal.text(surcharge.lowPerMille(), 1),
                Decimal.text(surcharge.likelyPerMille(), 1),
                Decimal.text(surcharge.highPerMille(), 1),
                surcharge.source());
    }
}
