package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.correction.Correction;
import de.lichtweg.coverage.domain.correction.CorrectionText;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.coverage.store.CorrectionStore;
import de.lichtweg.coverage.store.CorrectionStore.NewCorrection;
import de.lichtweg.coverage.store.CorrectionStore.Recorded;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * States something with evidence about every address of a selection, as one operation that can be undone. Preview and
 * correction share {@link Desk#plan}; what the register or a network says stays as it is and counts again when the
 * correction ends.
 */
@Service
public class Corrections {

    /** Most addresses of one correction. */
    static final int MOST = 200_000;

    private static final int SAMPLE = 12;

    private final Ledger ledger;
    private final Operations operations;
    private final Operators operators;
    private final CorrectionDesk desk;
    private final CorrectionStore store;
    private final LichtwegClock clock;
    private final TransactionTemplate reading;

    Corrections(
            Ledger ledger,
            Operations operations,
            Operators operators,
            CorrectionDesk desk,
            CorrectionStore store,
            LichtwegClock clock,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.operations = operations;
        this.operators = operators;
        this.desk = desk;
        this.store = store;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * What is to be stated.
     *
     * @param query which addresses, as they are today
     * @param from first day for which it is stated; not in the future
     * @param why the reason, at least one word
     */
    public record Order(AddressQuery query, Correction correction, LocalDate from, String why, Evidence evidence) {}

    /**
     * What an order would do.
     *
     * @param selected addresses of the selection
     * @param changed of which say something else afterwards
     * @param fingerprint of the selection; a correction refuses another one
     * @param says one German line
     * @param sample some of the addresses that change
     */
    public record Preview(int selected, int changed, String fingerprint, String says, List<AddressRow> sample) {}

    /** Where somebody may correct nothing, the button is not shown. */
    public boolean mayCorrect(Scope scope, RegionKey region) {
        return scope.may(Level.WRITE, DataClass.INTERNAL, region);
    }

    /** Works out what an order would do, and writes nothing. */
    public Preview preview(Scope scope, Order order) {
        check(scope, order);
        List<AddressRow> rows = selection(scope, order);
        Plan plan = Objects.requireNonNull(reading.execute(status -> plan(scope, order, rows)));
        return new Preview(
                rows.size(),
                plan.changed.size(),
                fingerprint(rows),
                says(order.correction()),
                rows.stream()
                        .filter(row -> plan.changed.contains(row.id()))
                        .limit(SAMPLE)
                        .toList());
    }

    /**
     * Carries an order out.
     *
     * @param fingerprint the one that was shown; {@code RuleViolation("correction.selection")} if the selection is another by now
     * @return number of the operation
     * @throws RuleViolation "correction.nothing" if exactly this was stated for the day before
     */
    public long correct(Scope scope, Order order, String fingerprint) {
        check(scope, order);
        List<AddressRow> rows = selection(scope, order);
        if (!fingerprint.equals(fingerprint(rows))) {
            throw new RuleViolation("correction.selection", rows.size());
        }
        String says = says(order.correction());
        RegionKey territory = territory(order.query().region(), rows);
        Draft draft = new Draft(
                "correction", source(order.correction()), territory, order.why(), says + " (" + rows.size() + ")");
        return operations.write(scope, draft, number -> {
            Plan plan = plan(scope, order, rows);
            if (plan.parts.isEmpty()) {
                throw new RuleViolation("correction.nothing");
            }
            plan.write(number);
            store.insert(
                    scope,
                    number,
                    new NewCorrection(
                            territory,
                            CorrectionQuery.text(order.query()),
                            rows.size(),
                            says,
                            order.from(),
                            order.evidence(),
                            plan.changed));
            return number;
        });
    }

    /** Corrections that the scope may see, the newest first. */
    public List<Recorded> list(Scope scope, int limit) {
        return store.list(scope, limit);
    }

    /** One of them. */
    public Recorded get(Scope scope, long operation) {
        return store.find(scope, operation).orElseThrow(() -> new NotFound("correction " + operation));
    }

    /** Takes a correction back. */
    public long undo(Scope scope, long operation, String why) {
        Recorded recorded = get(scope, operation);
        if (!mayCorrect(scope, recorded.correction().region())) {
            throw new Closed("correction.rights", recorded.correction().region().value());
        }
        if (why.isBlank()) {
            throw new RuleViolation("correction.why");
        }
        return operations.undo(scope, operation, why.strip());
    }

    private void check(Scope scope, Order order) {
        if (!mayCorrect(scope, order.query().region())) {
            throw new Closed("correction.rights", order.query().region().value());
        }
        if (order.why().isBlank()) {
            throw new RuleViolation("correction.why");
        }
        if (order.from().isAfter(clock.today())) {
            throw new RuleViolation("correction.future", order.from());
        }
        if (order.correction() instanceof Correction.Building(var facts) && facts.gone() && (facts.usage() != null)) {
            throw new RuleViolation("correction.gone");
        }
    }

    private List<AddressRow> selection(Scope scope, Order order) {
        LedgerView view = ledger.view(scope, AsOf.NOW);
        LedgerView.AddressPage page = view.list(order.query(), "locality", 0, MOST);
        if (page.total() == 0) {
            throw new RuleViolation("correction.empty");
        }
        if (page.total() > MOST) {
            throw new RuleViolation("correction.many", page.total(), MOST);
        }
        return page.rows();
    }

    private static String fingerprint(List<AddressRow> rows) {
        return Integer.toHexString(rows.size()) + "-"
                + Long.toHexString(
                        rows.stream().mapToLong(AddressRow::id).sorted().reduce(17, (a, id) -> a * 1_000_003 + id));
    }

    /** The region that the operation touches: the municipality, where all lie in one. */
    private static RegionKey territory(RegionKey asked, List<AddressRow> rows) {
        List<RegionKey> municipalities =
                rows.stream().map(AddressRow::municipality).distinct().limit(2).toList();
        return municipalities.size() == 1 && municipalities.getFirst().level() == RegionKey.Level.MUNICIPALITY
                ? municipalities.getFirst()
                : asked;
    }

    private String says(Correction correction) {
        return CorrectionText.of(
                correction,
                correction instanceof Correction.OfNetwork network
                        ? operator(network.operatorKey()).name()
                        : "");
    }

    private Operators.Operator operator(String key) {
        return operators.find(key).orElseThrow(() -> new RuleViolation("correction.operator", key));
    }

    /** Corrections about one network are undone apart from those about another. */
    private static String source(Correction correction) {
        return CorrectionDesk.SOURCE
                + (correction instanceof Correction.OfNetwork network ? ":" + network.operatorKey() : ":building");
    }

    /** What changes, and how it is written. */
    private record Plan(AddressSet changed, List<CorrectionDesk.Part> parts) {
        void write(long operation) {
            parts.forEach(part -> part.write(operation));
        }
    }

    private Plan plan(Scope scope, Order order, List<AddressRow> rows) {
        long[] ids = rows.stream().mapToLong(AddressRow::id).toArray();
        List<CorrectionDesk.Part> parts = parts(scope, order, ids);
        long[] changed = parts.stream()
                .flatMap(part -> part.changed().stream())
                .mapToLong(Long::longValue)
                .toArray();
        return new Plan(AddressSet.of(changed), parts);
    }

    private List<CorrectionDesk.Part> parts(Scope scope, Order order, long[] ids) {
        CorrectionDesk.Entry entry =
                new CorrectionDesk.Entry(scope, order.from(), order.query().region(), ids);
        List<CorrectionDesk.Part> parts = new ArrayList<>();
        switch (order.correction()) {
            case Correction.Supply s -> parts.add(desk.evidence(entry, operator(s.operatorKey()), s.offers()));
            case Correction.Prospect p -> {
                Promise promise = p.promise() == null ? CorrectionDesk.NOTHING_IN_PROSPECT : p.promise();
                parts.add(desk.prospects(entry, operator(p.operatorKey()), List.of(promise)));
            }
            case Correction.Ending e -> {
                parts.add(desk.supply(entry, operator(e.operatorKey()), List.of()));
                parts.add(desk.prospects(entry, operator(e.operatorKey()), List.of()));
            }
            case Correction.Building b ->
                parts.add(desk.building(entry, b.facts().isNothing() ? List.of() : List.of(b.facts())));
        }
        return parts.stream().filter(CorrectionDesk.Part::isNews).toList();
    }
}
