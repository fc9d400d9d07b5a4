package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.Explainer.FigureChoice;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.domain.Difference;
import de.lichtweg.coverage.domain.FigureDefinition;
import de.lichtweg.coverage.domain.Frame;
import de.lichtweg.coverage.domain.StateReading;
import de.lichtweg.coverage.snapshot.PastStates.Moment;
import de.lichtweg.coverage.store.Differences;
import de.lichtweg.coverage.store.HeldStore;
import de.lichtweg.coverage.store.HistoryStore;
import de.lichtweg.coverage.store.NoteStore;
import de.lichtweg.coverage.store.RevisionStore;
import de.lichtweg.coverage.store.StateStore;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.operation.OperationCommitted;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the snapshot of now, follows the operations, and makes past states on demand. Readers take whatever is published
 * by one volatile read; only who asks after a new operation waits for it.
 */
@Component
public class Snapshots {

    private static final Scope SELF = Scope.system("snapshot");

    /** Addresses up to which a past state is read as a whole: that takes about a second. */
    private static final int WHOLE_ROWS = 100_000;

    private final StateStore store;
    private final Differences differences;
    private final Operations operations;
    private final Regions regions;
    private final Operators operators;
    private final Clock clock;
    private final Histories histories;
    private final PlaceFilters places;
    private final ObjectProvider<AddressMarks> marks;
    private final Comparisons comparisons;
    private final Notes notes;
    private final Dictionaries texts = new Dictionaries();
    private final ReentrantLock loading = new ReentrantLock();
    private final AtomicLong committed = new AtomicLong();
    private final PastStates past;
    private volatile @Nullable Snapshot live;

    /** Nothing is loaded before the first question. */
    public Snapshots(
            StateStore store,
            Differences differences,
            HistoryStore history,
            HeldStore held,
            Operations operations,
            Regions regions,
            Operators operators,
            InstallationCrs crs,
            RevisionStore revisions,
            ObjectProvider<AddressMarks> marks,
            NoteStore notes,
            Clock clock) {
        this.store = store;
        this.differences = differences;
        this.operations = operations;
        this.regions = regions;
        this.operators = operators;
        this.clock = clock;
        this.past = new PastStates(store, regions, texts);
        this.places = new PlaceFilters(crs);
        this.marks = marks;
        this.histories = new Histories(history, held, operations);
        this.notes = new Notes(notes, operations);
        this.comparisons = new Comparisons(this::at, regions, operators, places, revisions);
    }

    /** Hears of operations of this and other processes; the next question brings the snapshot up to date. */
    @EventListener
    void hear(OperationCommitted event) {
        committed.accumulateAndGet(event.number(), Math::max);
    }

    /** The ledger at two moments as a scope may see it. */
    public LedgerView view(Scope scope, AsOf asOf) {
        LocalDate today = LocalDate.now(clock);
        return isSmall() || isNow(asOf, today) ? open(scope, asOf) : inDistricts(scope, asOf);
    }

    /** A past state of which only the districts that are asked about are read. */
    LedgerView inDistricts(Scope scope, AsOf asOf) {
        LocalDate day = day(asOf, LocalDate.now(clock));
        long operation = operations.known(asOf);
        return new PastView(scope, asOf, extent -> view(past(new Moment(operation, day, extent)), scope, asOf));
    }

    private static boolean isNow(AsOf asOf, LocalDate today) {
        return asOf.known() == null && day(asOf, today).equals(today);
    }

    /** Whether past states are read as a whole. */
    private boolean isSmall() {
        Snapshot now = live;
        return now != null && now.size <= WHOLE_ROWS;
    }

    /** The same with all it can do, for the package. */
    SnapshotView open(Scope scope, AsOf asOf) {
        return view(at(asOf), scope, asOf);
    }

    private SnapshotView view(Snapshot snapshot, Scope scope, AsOf asOf) {
        return new SnapshotView(
                snapshot,
                scope,
                asOf,
                LocalDate.now(clock),
                regions,
                operators,
                histories,
                places,
                marks.orderedStream().toList(),
                comparisons,
                notes);
    }

    /** Why a figure moved, as a scope may see it. */
    public Explanation explain(Scope scope, Comparison asked) {
        boolean open = scope.may(Level.ADDRESS, DataClass.INTERNAL, asked.region());
        Compared compared = comparisons.of(asked, open ? Extent.of(asked.region()) : Extent.WHOLE);
        return new Explanations(
                        asked,
                        compared,
                        view(compared.from, scope, asked.from()),
                        view(compared.to, scope, asked.to()),
                        operators)
                .explanation();
    }

    /** The figures that are defined in a state; definitions are open to everybody. */
    public List<FigureChoice> listFigures(Scope scope, AsOf asOf) {
        Snapshot state = at(asOf);
        return FigureDefinition.inForce(state.frame.figures(), state.validOn).stream()
                .map(d -> new FigureChoice(d.key(), d.nameDe(), d.nameEn(), d.weightings()))
                .toList();
    }

    /** Whether the snapshot of now is loaded, so that a page need not wait. */
    public boolean isLoaded(Scope scope) {
        return live != null;
    }

    /** The ledger at several moments; past states that are not there yet are read together. */
    public List<LedgerView> views(Scope scope, List<AsOf> all) {
        LocalDate today = LocalDate.now(clock);
        Map<Optional<String>, Long> operation = new HashMap<>();
        List<Snapshot> found = new ArrayList<>(all.size());
        int atOnce = PastStates.atOnce(live);
        for (int from = 0; from < all.size(); from += atOnce) {
            List<AsOf> some = all.subList(from, Math.min(all.size(), from + atOnce));
            List<Moment> moments = some.stream()
                    .map(asOf -> new Moment(
                            operation.computeIfAbsent(
                                    Optional.ofNullable(asOf.known()), known -> operations.known(asOf)),
                            day(asOf, today),
                            Extent.WHOLE))
                    .toList();
            found.addAll(past.find(moments, live));
        }
        return IntStream.range(0, all.size())
                .<LedgerView>mapToObj(i -> view(found.get(i), scope, all.get(i)))
                .toList();
    }

    private static LocalDate day(AsOf asOf, LocalDate today) {
        LocalDate asked = asOf.validOn();
        return asked == null ? today : asked;
    }

    Snapshot at(AsOf asOf) {
        return at(asOf, Extent.WHOLE);
    }

    /** A state, at least this part of it. */
    private Snapshot at(AsOf asOf, Extent extent) {
        LocalDate today = LocalDate.now(clock);
        return isNow(asOf, today)
                ? live(today)
                : past(new Moment(operations.known(asOf), day(asOf, today), isSmall() ? Extent.WHOLE : extent));
    }

    private Snapshot past(Moment moment) {
        return past.find(List.of(moment), live).getFirst();
    }

    private Snapshot live(LocalDate today) {
        Snapshot now = live;
        if (isCurrent(now, today)) {
            return Objects.requireNonNull(now);
        }
        loading.lock();
        try {
            Snapshot base = live;
            if (isCurrent(base, today)) {
                return Objects.requireNonNull(base);
            }
            Snapshot next = base == null ? fresh(today) : follow(base, today);
            live = next;
            differences.follow(SELF, next.operation);
            return next;
        } finally {
            loading.unlock();
        }
    }

    private boolean isCurrent(@Nullable Snapshot snapshot, LocalDate today) {
        return snapshot != null && snapshot.operation >= committed.get() && snapshot.validOn.equals(today);
    }

    /** The newest state, read anew. */
    Snapshot fresh(LocalDate today) {
        return store.read(SELF, reading -> whole(reading, reading.frame(reading.latest(), today)));
    }

    private Snapshot whole(StateReading reading, Frame frame) {
        StateRows rows = new StateRows(texts);
        reading.all(rows);
        return rows.snapshot(frame);
    }

    /**
     * What changed is known where this process wrote it, else it is read; all is read where the rules or the day changed.
     */
    private Snapshot follow(Snapshot base, LocalDate today) {
        return store.read(SELF, reading -> {
            Frame frame = reading.frame(reading.latest(), today);
            if (!frame.sameRulesAs(base.frame) || frame.operation() < base.operation) {
                return whole(reading, frame);
            }
            BitSet moved = reading.addressesChangedSince(base.operation);
            return differences
                    .find(SELF, base.operation, frame.operation())
                    .map(known -> follow(reading, base, moved, frame, known))
                    .orElseGet(
                            () -> reread(reading, base, moved, reading.statementsChangedSince(base.operation), frame));
        });
    }

    private Snapshot follow(StateReading reading, Snapshot base, BitSet moved, Frame frame, List<Difference<?>> known) {
        Delta.Applied applied = Delta.of(base, known).apply(frame);
        return moved.isEmpty() && applied.unclear().isEmpty()
                ? applied.snapshot()
                : reread(reading, applied.snapshot(), moved, applied.unclear(), frame);
    }

    /** Only touched addresses are read again; all of them where most are touched. */
    private Snapshot reread(StateReading reading, Snapshot base, BitSet moved, BitSet restated, Frame frame) {
        BitSet touched = (BitSet) moved.clone();
        touched.or(restated);
        if (touched.cardinality() > base.size / 2) {
            return whole(reading, frame);
        }
        StateRows rows = new StateRows(texts);
        if (!touched.isEmpty()) {
            reading.some(touched, rows);
        }
        Columns fresh = new ColumnsBuilder(rows, Counting.of(frame)).build();
        return base.apply(frame, touched, fresh, !moved.isEmpty());
    }
}
