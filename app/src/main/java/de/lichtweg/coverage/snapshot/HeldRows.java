package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.LedgerView.OfferRow;
import de.lichtweg.coverage.LedgerView.ProspectRow;
import de.lichtweg.coverage.store.HeldStore;
import de.lichtweg.coverage.store.HeldStore.Held;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Statements about the addresses of a list, in the list's order, read some addresses at a time. */
final class HeldRows {

    private static final int AT_ONCE = 1_000;

    private final Snapshot snapshot;
    private final Rows rows;
    private final Secrets secrets;
    private final HeldStore store;
    private final Scope scope;

    HeldRows(Snapshot snapshot, Rows rows, Secrets secrets, HeldStore store, Scope scope) {
        this.snapshot = snapshot;
        this.rows = rows;
        this.secrets = secrets;
        this.store = store;
        this.scope = scope;
    }

    Iterable<OfferRow> offers(List<Sorting.At> places) {
        return each(
                places,
                ids -> store.supply(scope, ids, snapshot.validOn, snapshot.operation),
                (at, held) -> secrets.mayHear(held.operatorId()),
                this::offer);
    }

    /** What a scope may know only by its quarter is no statement that it could pass on. */
    Iterable<ProspectRow> prospects(List<Sorting.At> places) {
        return each(
                places,
                ids -> store.prospects(scope, ids, snapshot.validOn, snapshot.operation),
                (at, held) -> secrets.mayHear(held.operatorId())
                        && (!held.secret()
                                || secrets.open(held.operatorId(), at.chunk().columns.municipality[at.row()])),
                this::prospect);
    }

    private static <R> Iterable<R> each(
            List<Sorting.At> places,
            Function<long[], List<Held>> read,
            BiPredicate<Sorting.At, Held> visible,
            BiFunction<Sorting.At, Held, R> row) {
        int batches = (places.size() + AT_ONCE - 1) / AT_ONCE;
        return () -> IntStream.range(0, batches)
                .mapToObj(b -> places.subList(b * AT_ONCE, Math.min(places.size(), (b + 1) * AT_ONCE)))
                .flatMap(some -> batch(some, read.apply(ids(some)), visible, row))
                .iterator();
    }

    private static <R> Stream<R> batch(
            List<Sorting.At> places,
            List<Held> statements,
            BiPredicate<Sorting.At, Held> visible,
            BiFunction<Sorting.At, Held, R> row) {
        Map<Long, List<Held>> byAddress = statements.stream().collect(Collectors.groupingBy(Held::address));
        return places.stream()
                .flatMap(at -> byAddress.getOrDefault(id(at), List.of()).stream()
                        .filter(held -> visible.test(at, held))
                        .map(held -> row.apply(at, held)));
    }

    private static long[] ids(List<Sorting.At> places) {
        return places.stream().mapToLong(HeldRows::id).toArray();
    }

    private static long id(Sorting.At at) {
        return at.chunk().columns.id[at.row()];
    }

    private OfferRow offer(Sorting.At at, Held held) {
        return new OfferRow(
                rows.row(at.chunk(), at.row()),
                rows.operatorName(held.operatorId()),
                held.technology(),
                held.downKbps(),
                held.upKbps(),
                held.sourceKey(),
                held.sourceName(),
                held.since());
    }

    private ProspectRow prospect(Sorting.At at, Held held) {
        return new ProspectRow(
                rows.row(at.chunk(), at.row()),
                Objects.requireNonNull(held.stage()),
                rows.operatorName(held.operatorId()),
                held.technology(),
                held.downKbps(),
                held.upKbps(),
                held.expectedFrom(),
                held.expectedTo(),
                held.secret(),
                held.subject(),
                held.sourceKey(),
                held.sourceName(),
                held.since());
    }
}
