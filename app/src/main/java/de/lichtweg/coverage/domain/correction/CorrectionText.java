package de.lichtweg.coverage.domain.correction;

import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A correction as one German line of the record. */
public final class CorrectionText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private CorrectionText() {}

    /**
     * "Netz A (Demo) bietet hier nichts an".
     *
     * @param operator shown name of the network, empty where a building is corrected
     */
    public static String of(Correction correction, String operator) {
        return switch (correction) {
            case Correction.Supply supply -> operator + offers(supply.offers());
            case Correction.Prospect prospect -> operator + promise(prospect.promise());
            case Correction.Ending ending -> operator + ": die Berichtigung endet, es gilt wieder die eigene Meldung";
            case Correction.Building building -> building(building.facts());
        };
    }

    private static String offers(List<Offer> offers) {
        return offers.isEmpty()
                ? " bietet hier nichts an"
                : offers.stream()
                        .map(CorrectionText::offer)
                        .collect(Collectors.joining(" und ", " bietet hier ", " an"));
    }

    /** "FTTH mit 1000/500 Mbit/s"; evidenced "no offer" says so. */
    public static String offer(Offer offer) {
        return offer.technology() == Technology.NONE
                ? "nichts"
                : offer.technology() + " mit " + mbit(offer.downKbps()) + "/" + mbit(offer.upKbps()) + " Mbit/s";
    }

    private static String mbit(int kbps) {
        return kbps % 1000 == 0 ? Integer.toString(kbps / 1000) : String.format(Locale.GERMANY, "%.1f", kbps / 1000.0);
    }

    private static String promise(@org.jspecify.annotations.Nullable Promise promise) {
        if (promise == null) {
            return " hat hier nichts vor";
        }
        LocalDate to = promise.expectedTo();
        String what = switch (promise.kind()) {
            case ANNOUNCED -> " hat hier den Ausbau angekündigt";
            case COMMITTED -> " hat hier den Ausbau verbindlich zugesagt";
            case GRANTED -> " baut hier gefördert (bewilligt)";
            case IN_CONSTRUCTION -> " baut hier";
        };
        return what + (to == null ? "" : ", bis " + DAY.format(to));
    }

    private static String building(FactCorrection facts) {
        if (facts.isNothing()) {
            return "Gebäude: die Berichtigung endet, es gilt wieder das Verzeichnis";
        }
        List<String> said = new ArrayList<>();
        if (facts.gone()) {
            said.add("besteht nicht (mehr)");
        }
        if (facts.usage() != null) {
            said.add("Nutzung " + Usages.german(facts.usage()));
        }
        if (facts.households() != null) {
            said.add(facts.households() + " Haushalte");
        }
        if (facts.businesses() != null) {
            said.add(facts.businesses() + " Betriebe");
        }
        return "Gebäude: " + String.join(", ", said);
    }
}
