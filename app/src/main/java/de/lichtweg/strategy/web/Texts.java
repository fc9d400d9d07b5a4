package de.lichtweg.strategy.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.platform.ui.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;

/** Texts, numbers and links of a request. */
final class Texts extends Wording {

    private Texts(MessageSource messages) {
        super(messages);
    }

    static Texts current(MessageSource messages) {
        return new Texts(messages);
    }

    /** A share, 0 to 1. */
    String percent(double share) {
        return FORMATS.percent(share);
    }

    /** Hundredths of a percent with as many decimals as they have. */
    static String plain(int percentE2) {
        return percentE2 % 100 == 0
                ? Integer.toString(percentE2 / 100)
                : FORMATS.decimal(percentE2 / 100.0, percentE2 % 10 == 0 ? 1 : 2);
    }

    /** Percentage points with their sign. */
    static String points(double points) {
        return (points < -0.05 ? "−" : points > 0.05 ? "+" : "±") + FORMATS.decimal(Math.abs(points), 1);
    }

    /** The address list of a question. */
    static String addresses(AddressQuery query) {
        List<String> pairs = new ArrayList<>(List.of("region=" + query.region()));
        query.filters().forEach((key, values) -> values.forEach(v -> pairs.add(key + "=" + encoded(v))));
        return "/adressen?" + String.join("&", pairs);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
