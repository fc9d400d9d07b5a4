package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Change;
import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Explanation.Behind;
import de.lichtweg.coverage.Explanation.Network;
import de.lichtweg.coverage.Explanation.Part;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.domain.FigureDefinition;
import de.lichtweg.coverage.domain.explain.Standing;
import de.lichtweg.coverage.snapshot.Shown.Detail;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.parties.Operators;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up a comparison into the parts of an explanation, each with the list of its addresses. */
final class Explanations {

    private static final int HIDDEN = -1;

    private final Comparison asked;
    private final Compared compared;
    private final SnapshotView then;
    private final SnapshotView now;
    private final Operators operators;
    private final Shown shown;
    private final Map<Change, Adding> classes = new EnumMap<>(Change.class);
    private final Adding before = new Adding();
    private final Adding after = new Adding();
    private int unchanged;

    /** {@code then} and {@code now} are the two states as the scope may see them. */
    Explanations(Comparison asked, Compared compared, SnapshotView then, SnapshotView now, Operators operators) {
        this.asked = asked;
        this.compared = compared;
        this.then = then;
        this.now = now;
        this.operators = operators;
        this.shown = new Shown(compared, then.secrets(compared.from), now.secrets(compared.to));
        for (int id = 0; id < compared.end(); id++) {
            if (compared.concerns(id)) {
                add(id);
            }
        }
    }

    Explanation explanation() {
        FigureValue from =
                then.shown(value(compared.earlier, compared.from, before, asked.from()), denominator(compared.earlier));
        FigureValue to = now.shown(value(compared.later, compared.to, after, asked.to()), denominator(compared.later));
        return isOpen()
                ? new Explanation(asked, from, to, parts(), unchanged, true)
                : new Explanation(asked, from, to, List.of(), HIDDEN, false);
    }

    private boolean isOpen() {
        return now.mayOpenAddresses(asked.region());
    }

    private AddressQuery denominator(Method method) {
        return new AddressQuery(asked.region(), method.figure().denominator());
    }

    private FigureValue value(Method method, Snapshot state, Adding sum, AsOf asOf) {
        FigureDefinition d = method.figure();
        return new FigureValue(
                d.key(),
                d.version(),
                d.nameDe(),
                d.nameEn(),
                d.formulaDe(),
                d.formulaEn(),
                asked.region(),
                asked.weighting(),
                state.validOn,
                asOf.knownOn(),
                state.operation,
                sum.numerator,
                sum.denominator,
                new AddressQuery(asked.region(), d.behindNumerator()));
    }

    /** What a part adds up to. */
    private static final class Adding {
        private final Map<Detail, Adding> details = new HashMap<>();
        private int addresses;
        private long numerator;
        private long denominator;

        void add(Standing standing) {
            add(Standing.ABSENT, standing);
        }

        void add(Standing was, Standing is) {
            addresses++;
            numerator += is.numerator() - was.numerator();
            denominator += is.denominator() - was.denominator();
        }

        Adding detail(Detail detail) {
            return details.computeIfAbsent(detail, d -> new Adding());
        }
    }

    private void add(int id) {
        Standing was = compared.before.get(id);
        Standing is = compared.after.get(id);
        before.add(was);
        after.add(is);
        Change change = compared.change(id);
        if (change == Change.UNCHANGED) {
            unchanged++;
            return;
        }
        Adding whole = classes.computeIfAbsent(change, c -> new Adding());
        whole.add(was, is);
        shown.detail(id).ifPresent(detail -> whole.detail(detail).add(was, is));
    }

    private List<Part> parts() {
        List<Part> result = new ArrayList<>();
        classes.forEach((change, sum) -> result.add(part(change, sum)));
        return result;
    }

    private Part part(Change change, Adding sum) {
        List<Part> details = sum.details.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Detail, Adding> e) -> -e.getValue().addresses)
                        .thenComparing(e -> e.getKey().cause())
                        .thenComparing(e -> e.getKey().operator()))
                .map(e -> detail(change, e.getKey(), e.getValue()))
                .toList();
        Optional<Behind> behind = change == Change.TERRITORY_CHANGED
                ? details.size() == 1 ? details.getFirst().behind() : Optional.empty()
                : behind(change, change == Change.VANISHED, Map.of());
        return new Part(
                change,
                Optional.empty(),
                Optional.empty(),
                sum.addresses,
                sum.numerator,
                sum.denominator,
                behind,
                details);
    }

    private Part detail(Change change, Detail detail, Adding sum) {
        Map<String, List<String>> more = new HashMap<>();
        more.put("changed_cause", List.of(detail.cause().key()));
        Optional<Network> network = Optional.empty();
        if (change != Change.TERRITORY_CHANGED) {
            network = network(detail);
            String key = network.map(Network::key).orElse("");
            more.put("changed_by", List.of(key.isEmpty() ? ChangeQuestion.NOBODY : key));
        }
        return new Part(
                change,
                Optional.of(detail.cause()),
                network,
                sum.addresses,
                sum.numerator,
                sum.denominator,
                behind(change, detail.cause() == ChangeCause.LEFT, more),
                List.of());
    }

    private Optional<Network> network(Detail detail) {
        if (detail.operator() == Shown.NOBODY) {
            return Optional.empty();
        }
        Operators.Operator operator = operators.get(detail.operator());
        return Optional.of(new Network(operator.key(), operator.name()));
    }

    /** The list of a part: in the later state, in the earlier one for what is no longer there. */
    private Optional<Behind> behind(Change change, boolean inEarlierState, Map<String, List<String>> more) {
        if (!isOpen()) {
            return Optional.empty();
        }
        Map<String, List<String>> filters = ChangeQuestion.filters(asked, compared, inEarlierState);
        filters.put("changed", List.of(change.key()));
        filters.putAll(more);
        AsOf state = inEarlierState ? asked.from().on(compared.from.validOn) : asked.to();
        return Optional.of(new Behind(new AddressQuery(asked.region(), filters), state));
    }
}
