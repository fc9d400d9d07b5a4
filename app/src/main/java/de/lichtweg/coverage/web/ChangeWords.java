package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Explanation.Network;
import de.lichtweg.coverage.Explanation.Part;
import java.math.BigDecimal;

/** Parts of an explanation in words. */
final class ChangeWords {

    private final Words words;

    ChangeWords(Words words) {
        this.words = words;
    }

    /** "neue Adressen", "Rückzug Netz B (Demo)", "korrigiert, neue Adressen". */
    String name(Part part) {
        return part.cause()
                .map(cause -> withNetwork(
                        words.get("coverage.cause." + cause),
                        part.operator().map(Network::name).orElse("")))
                .orElseGet(() -> words.get("coverage.change." + part.change()));
    }

    private static String withNetwork(String name, String network) {
        return network.isEmpty() ? name : name + " " + network;
    }

    /** "+1,0"; nothing is "±0,0". */
    String points(BigDecimal points) {
        String number = words.decimal(points);
        return points.signum() > 0 ? "+" + number : points.signum() == 0 ? "±" + number : number;
    }

    /** A count of addresses; a hidden one says so. */
    String count(int addresses) {
        return words.number(addresses);
    }

    /** "46,3 %". */
    String rate(BigDecimal percent) {
        return words.decimal(percent) + "\u00a0%";
    }
}
