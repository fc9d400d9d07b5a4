package de.lichtweg.coverage;

import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.kernel.AsOf;
import java.util.List;
import java.util.Optional;

/**
 * Why a figure moved: numerator and denominator in both states, and the classes of addresses whose changes sum exactly to
 * the change of both. Shares in percentage points follow from these integers, see {@code domain.explain.Waterfall}.
 *
 * @param from the figure in the earlier state, by the definition in force there
 * @param to the figure in the later state
 * @param parts classes with at least one address, in the order of {@link Change}; none for who may not open addresses:
 *     parts of several regions and figures side by side would give single ones away
 * @param unchanged addresses of the region that count as before; −1 hidden
 * @param addressesOpen whether single addresses may be opened
 */
public record Explanation(
        Comparison comparison,
        FigureValue from,
        FigureValue to,
        List<Part> parts,
        int unchanged,
        boolean addressesOpen) {

    /**
     * Addresses that moved the figure for one reason.
     *
     * @param change the class
     * @param cause finer reason of a detail, empty for a whole class
     * @param operator the network of a detail, empty where there is none or naming it is a matter of business secrets
     * @param addresses how many
     * @param numerator by how much they changed the numerator
     * @param denominator by how much they changed the denominator
     * @param behind the list of exactly these addresses; empty where it takes two lists (see the details) or none may be
     *     opened
     * @param details the same addresses by cause and network, each in one detail; may be empty
     */
    public record Part(
            Change change,
            Optional<ChangeCause> cause,
            Optional<Network> operator,
            int addresses,
            long numerator,
            long denominator,
            Optional<Behind> behind,
            List<Part> details) {}

    /** A network. */
    public record Network(String key, String name) {}

    /** A list of addresses and the state in which it is to be read. */
    public record Behind(AddressQuery query, AsOf asOf) {}

    /** Whether there are no parts: nothing moved, or they may not be shown. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether every address counts as before, as far as it may be said. */
    public boolean nothingMoved() {
        return addressesOpen && isEmpty();
    }

    /** Whether one of the figures is hidden from the scope. */
    public boolean hidden() {
        return from.numerator() < 0 || to.numerator() < 0;
    }
}
