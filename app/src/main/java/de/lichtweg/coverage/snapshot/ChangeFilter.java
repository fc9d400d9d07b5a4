package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Change;
import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.RuleViolation;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The filter {@code changed}: addresses by the class in which the change explainer puts them. One per view. */
final class ChangeFilter {

    private final Snapshot snapshot;
    private final AsOf asked;
    private final Comparisons comparisons;
    private final Function<Snapshot, Secrets> secrets;
    private final Operators operators;
    private final Map<ChangeQuestion, BitSet> found = new HashMap<>();

    /**
     * Prepares the filter for a view.
     *
     * @param secrets what the scope of the view may see of a state
     */
    ChangeFilter(
            Snapshot snapshot,
            AsOf asked,
            Comparisons comparisons,
            Function<Snapshot, Secrets> secrets,
            Operators operators) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.comparisons = comparisons;
        this.secrets = secrets;
        this.operators = operators;
    }

    RowFilter of(AddressQuery query) {
        if (!query.filters().containsKey("from")) {
            throw new RuleViolation("query.changed.from");
        }
        BitSet ids = found.computeIfAbsent(ChangeQuestion.of(query, asked), this::ids);
        return chunk -> {
            long[] column = chunk.columns.id;
            return row -> ids.get((int) column[row]);
        };
    }

    private BitSet ids(ChangeQuestion question) {
        Comparison comparison = question.comparison();
        Extent extent = Extent.of(comparison.region());
        Compared compared =
                question.toGiven() ? comparisons.of(comparison, extent) : comparisons.of(comparison, snapshot, extent);
        Shown shown = new Shown(compared, secrets.apply(compared.from), secrets.apply(compared.to));
        BitSet result = new BitSet();
        for (int id = 0; id < compared.end(); id++) {
            Change change = compared.change(id);
            if (question.changes().contains(change) && compared.concerns(id)) {
                result.set(id, isAsked(shown, question, id));
            }
        }
        return result;
    }

    private boolean isAsked(Shown shown, ChangeQuestion question, int id) {
        if (question.causes().isEmpty() && question.networks().isEmpty()) {
            return true;
        }
        return shown.detail(id)
                .filter(d -> question.causes().isEmpty() || question.causes().contains(d.cause()))
                .filter(d ->
                        question.networks().isEmpty() || question.networks().contains(network(d)))
                .isPresent();
    }

    private String network(Shown.Detail detail) {
        boolean unnamed = detail.operator() == Shown.NOBODY || isPlace(detail.cause());
        return unnamed
                ? ChangeQuestion.NOBODY
                : operators.get(detail.operator()).key();
    }

    private static boolean isPlace(ChangeCause cause) {
        return cause == ChangeCause.ENTERED || cause == ChangeCause.LEFT;
    }
}
