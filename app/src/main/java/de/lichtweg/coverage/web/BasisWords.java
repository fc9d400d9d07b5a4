package de.lichtweg.coverage.web;

import de.lichtweg.coverage.PublishedRates.Basis;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.kernel.RegionKey.Level;
import java.util.Collection;
import java.util.Optional;

/** How a rate that nobody printed was computed, in words. */
final class BasisWords {

    private BasisWords() {}

    /** "berechnet aus Gemeindewerten, gewichtet nach Haushalten"; empty for a printed rate. */
    static String of(Rate rate, Words words) {
        if (rate.basis() == Basis.PRINTED) {
            return "";
        }
        String parts = rate.region().level().compareTo(Level.MUNICIPALITY) < 0 ? "municipalities" : "keys";
        return words.get("coverage.published.computed." + parts, words.get("coverage.published.by." + rate.basis()));
    }

    /** How those of several rates that nobody printed were computed. */
    static Optional<String> ofAny(Collection<Rate> rates, Words words) {
        return rates.stream().filter(Rate::composed).findFirst().map(rate -> of(rate, words));
    }
}
