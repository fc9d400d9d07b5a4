package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.coverage.domain.Technologies;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.Technology;
import java.util.Optional;

/** Technology and speeds of a row, checked. */
final class Speeds {

    private Speeds() {}

    /** The offer of a row; empty and an issue if it is unreadable or implausible. */
    static Optional<Offer> read(Row row, Issues issues) {
        Optional<Technology> technology = Technologies.parse(row.get("technology"));
        if (technology.isEmpty()) {
            issues.add(Severity.REJECTED, row, "technology", "technology.unknown", row.get("technology"));
            return Optional.empty();
        }
        if (technology.get() == Technology.NONE) {
            return Optional.of(new Offer(Technology.NONE, 0, 0));
        }
        Optional<Integer> down = speed(row, "down", issues);
        Optional<Integer> up = row.get("up").isEmpty() ? Optional.of(0) : speed(row, "up", issues);
        return down.isEmpty() || up.isEmpty()
                ? Optional.empty()
                : plausible(new Offer(technology.get(), down.get(), up.get()), row, issues);
    }

    private static Optional<Offer> plausible(Offer offer, Row row, Issues issues) {
        if (offer.downKbps() <= 0 || offer.downKbps() > Technologies.plausibleKbps(offer.technology())) {
            issues.add(
                    Severity.REJECTED,
                    row,
                    "down",
                    "speed.implausible",
                    row.get("down"),
                    offer.technology().name());
            return Optional.empty();
        }
        if (offer.upKbps() > offer.downKbps()) {
            issues.add(Severity.NOTICE, row, "up", "speed.upload", row.get("up"), row.get("down"));
        }
        return Optional.of(offer);
    }

    private static Optional<Integer> speed(Row row, String field, Issues issues) {
        Optional<Integer> kbps = Written.kbps(row.get(field));
        if (kbps.isEmpty()) {
            issues.add(Severity.REJECTED, row, field, "speed.unreadable", row.get(field));
        }
        return kbps;
    }
}
