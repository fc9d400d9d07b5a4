package de.lichtweg.planning.domain;

import de.lichtweg.planning.domain.Plan.Range;
import java.util.List;

/**
 * What stands behind the figures of a plan.
 *
 * @param shares whose part of the network costs how much
 * @param missing addresses that the plan does not connect, the first of them
 */
public record PlanDetails(
        List<Position> positions,
        List<Extra> extras,
        List<Assumed> assumptions,
        List<Share> shares,
        List<Dug> streets,
        List<Station> stations,
        List<Missing> missing,
        int missingCount) {

    /** Quantity in millimetres or pieces, by the code of the item. */
    public record Position(String code, boolean metres, long quantity, Range price, Range amount, String source) {}

    /** A surcharge. */
    public record Extra(String name, int likelyPerMille, Range amount, String source) {}

    /** An assumption; {@code arguments} belong to its sentence. */
    public record Assumed(String code, List<String> arguments, long count) {}

    /** A municipality's part; {@code gap} of its share of the investment. */
    public record Share(String municipality, int connected, long units, Range cost, Range gap) {}

    /** Trenches in a street. */
    public record Dug(String street, long lengthMm, long cents) {}

    /** A point of presence, or a distributor with the name of what feeds it. */
    public record Station(String name, String fedBy, int ports, long units, int addresses, long feederMm) {}

    /** An address without a connection; {@code reason} is the last part of a message key. */
    public record Missing(String label, String reason) {}

    /** Copies. */
    public PlanDetails {
        positions = List.copyOf(positions);
        extras = List.copyOf(extras);
        assumptions = List.copyOf(assumptions);
        shares = List.copyOf(shares);
        streets = List.copyOf(streets);
        stations = List.copyOf(stations);
        missing = List.copyOf(missing);
    }
}
