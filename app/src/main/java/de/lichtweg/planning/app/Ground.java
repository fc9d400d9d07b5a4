package de.lichtweg.planning.app;

import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.street.Street;
import de.lichtweg.geodata.street.Streets;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planning.ground.Assumptions;
import de.lichtweg.planning.ground.GroundNetwork;
import de.lichtweg.planning.ground.House;
import de.lichtweg.planning.ground.NetworkBuilder;
import de.lichtweg.planning.ground.StreetLine;
import de.lichtweg.planning.io.RuleFile;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Streets of the installation and addresses of the ledger as the ground of a plan. */
@Component
class Ground {

    /** Streets around the addresses that may lead from one to another. */
    private static final double AROUND_METRES = 1_000;

    private final Streets streets;
    private final InstallationCrs crs;

    Ground(Streets streets, InstallationCrs crs) {
        this.streets = streets;
        this.crs = crs;
    }

    /** The network of some addresses. */
    GroundNetwork of(Scope scope, List<AddressRow> rows, RuleFile rules, PriceBook prices) {
        Envelope box = new Envelope();
        rows.forEach(r -> box.expandToInclude(r.x(), r.y()));
        box.expandBy(AROUND_METRES);
        List<StreetLine> lines = streets.within(scope, box, Streets.ALL, AsOf.NOW).stream()
                .map(Ground::line)
                .toList();
        if (lines.isEmpty()) {
            throw new RuleViolation("estimate.streets");
        }
        Assumptions assumptions = new Assumptions(rules.ground().name());
        List<House> houses = rows.stream().map(r -> house(r, assumptions)).toList();
        try {
            return new NetworkBuilder(rules.ground(), prices, crs.crs(), assumptions).build(lines, houses);
        } catch (RuleViolation e) {
            throw ofAPage(e);
        }
    }

    /** What the command line says about files, said about the installation. */
    static RuleViolation ofAPage(RuleViolation refusal) {
        return new RuleViolation(
                refusal.code().replaceFirst("^plan\\.", "estimate."),
                refusal.arguments().toArray());
    }

    private static StreetLine line(Street street) {
        Coordinate[] places = street.line().getCoordinates();
        double[] xy = new double[2 * places.length];
        for (int i = 0; i < places.length; i++) {
            xy[2 * i] = places[i].x;
            xy[2 * i + 1] = places[i].y;
        }
        return new StreetLine(
                street.externalId(),
                street.name(),
                street.kind().name().toLowerCase(Locale.ROOT),
                street.surface(),
                "",
                street.bridge(),
                street.tunnel(),
                xy);
    }

    /** The number of the address in the ledger tells houses apart. */
    private static House house(AddressRow row, Assumptions assumptions) {
        int units = row.households() + row.businesses();
        if (units < 1) {
            assumptions.count("houses.units");
        }
        return new House(
                Long.toString(row.id()),
                row.street(),
                (row.number() == null ? "" : row.number() + row.suffix()),
                row.postcode(),
                row.postTown().isEmpty() ? row.municipalityName() : row.postTown(),
                Math.max(1, units),
                row.x(),
                row.y());
    }
}
