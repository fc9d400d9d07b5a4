package de.lichtweg.coverage.web;

import de.lichtweg.coverage.LedgerView.AddressCard;
import de.lichtweg.coverage.LedgerView.Bond;
import de.lichtweg.coverage.LedgerView.OfferLine;
import de.lichtweg.coverage.LedgerView.ProspectLine;
import de.lichtweg.coverage.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why an address is probably eligible or not, with who said what when, and on what it depends: "weil sich Netz A am 12.05.2026 bis
 * 31.12.2028 verbindlich gebunden hat. Würde förderfähig, wenn …".
 */
final class Verdict {

    private Verdict() {}

    static String why(AddressCard card, Words words) {
        List<String> said = new ArrayList<>();
        said.add(card.bond().map(bond -> bound(bond, words)).orElseGet(() -> reason(card, words)));
        best(card, words).ifPresent(said::add);
        card.bond().map(bond -> condition(bond, words)).ifPresent(said::add);
        if (card.row().eligible()) {
            announced(card, words).ifPresent(said::add);
        }
        return String.join(" ", said);
    }

    private static String reason(AddressCard card, Words words) {
        String reason = card.row().reason();
        Optional<ProspectLine> broken = card.prospects().stream()
                .filter(p -> p.expired() && p.stage() == Stage.COMMITTED && p.expectedTo() != null)
                .filter(p -> reason.equals("PROMISE_EXPIRED"))
                .findFirst();
        return broken.map(p ->
                        words.get("coverage.reason.PROMISE_EXPIRED.of", p.operatorName(), words.date(p.expectedTo())))
                .orElseGet(() -> words.getOr("coverage.reason." + reason, reason));
    }

    private static String bound(Bond bond, Words words) {
        String to = words.date(bond.to());
        if (bond.operatorName().isEmpty()) {
            return words.get("coverage.reason.COMMITTED.secret", to);
        }
        return bond.saidOn() == null
                ? words.get("coverage.reason.COMMITTED.of", bond.operatorName(), to)
                : words.get("coverage.reason.COMMITTED.since", bond.operatorName(), words.date(bond.saidOn()), to);
    }

    private static String condition(Bond bond, Words words) {
        if (!bond.eligible()) {
            return words.get("coverage.condition.no", words.getOr("coverage.reason." + bond.reason(), bond.reason()));
        }
        LocalDate lapses = bond.lapsesOn();
        return lapses == null
                ? words.get("coverage.condition.withdrawn")
                : words.get("coverage.condition.lapses", words.date(lapses));
    }

    private static Optional<String> best(AddressCard card, Words words) {
        int down = card.row().down();
        return card.offers().stream()
                .filter(o -> o.technology().wired() && o.downKbps() == down)
                .findFirst()
                .map(o -> best(o, words));
    }

    private static String best(OfferLine o, Words words) {
        return words.get(
                "coverage.card.best",
                words.mbit(o.downKbps()),
                words.mbit(o.upKbps()),
                o.operatorName(),
                words.date(o.since()));
    }

    private static Optional<String> announced(AddressCard card, Words words) {
        return card.prospects().stream()
                .filter(p -> p.stage() == Stage.ANNOUNCED && !p.expired())
                .findFirst()
                .map(p -> words.get("coverage.condition.announced", p.operatorName()));
    }
}
