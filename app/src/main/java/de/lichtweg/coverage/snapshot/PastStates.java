package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.Frame;
import de.lichtweg.coverage.store.StateStore;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Past states, whole or in part, made on demand; those asked for last are kept. */
final class PastStates {

    private static final Scope SELF = Scope.system("snapshot");

    /** Addresses of all that is kept. */
    private static final int ROWS = 3_000_000;

    private static final int STATES = 200;
    private static final int AT_ONCE = 32;

    private final StateStore store;
    private final Regions regions;
    private final Dictionaries texts;
    private final Map<Moment, Snapshot> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock loading = new ReentrantLock();

    PastStates(StateStore store, Regions regions, Dictionaries texts) {
        this.store = store;
        this.regions = regions;
        this.texts = texts;
    }

    /**
     * A state.
     *
     * @param operation the last one it knows
     * @param day of its validity
     * @param extent what is read of it at least
     */
    record Moment(long operation, LocalDate day, Extent extent) {}

    /** What one reading brings, for several days at once. */
    private record Origin(long operation, Extent extent) {}

    /** So many of them may be in memory beside each other, if they are like the state of now. */
    static int atOnce(@Nullable Snapshot now) {
        return now == null || now.size == 0 ? AT_ONCE : Math.clamp(ROWS / now.size, 1, AT_ONCE);
    }

    /**
     * Past states in the order asked for. One reading brings what is missing; then each core makes columns of its own.
     *
     * @param now the state of now, which may be one of them
     */
    List<Snapshot> find(List<Moment> moments, @Nullable Snapshot now) {
        loading.lock();
        try {
            Map<Moment, Snapshot> found = new HashMap<>();
            moments.forEach(m -> {
                Snapshot known = isAt(now, m) ? now : known(m);
                if (known != null) {
                    found.put(m, known);
                }
            });
            Map<Moment, Snapshot> fresh =
                    read(moments.stream().filter(m -> !found.containsKey(m)).toList());
            found.putAll(fresh);
            kept.putAll(fresh);
            forgetOldest();
            return moments.stream()
                    .map(m -> Objects.requireNonNull(found.get(m)))
                    .toList();
        } finally {
            loading.unlock();
        }
    }

    private static boolean isAt(@Nullable Snapshot now, Moment moment) {
        return now != null && now.operation == moment.operation && now.validOn.equals(moment.day);
    }

    /** What is kept of a moment; a whole state answers for each of its parts. */
    private @Nullable Snapshot known(Moment moment) {
        Snapshot whole = kept.get(new Moment(moment.operation, moment.day, Extent.WHOLE));
        return whole == null ? kept.get(moment) : whole;
    }

    private Map<Moment, Snapshot> read(List<Moment> moments) {
        Map<Moment, Snapshot> fresh = new HashMap<>();
        moments.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        m -> new Origin(m.operation, m.extent), Collectors.mapping(Moment::day, Collectors.toList())))
                .forEach((origin, days) -> read(origin, days)
                        .forEach(s -> fresh.put(new Moment(origin.operation, s.validOn, origin.extent), s)));
        return fresh;
    }

    private List<Snapshot> read(Origin origin, List<LocalDate> days) {
        return store.read(SELF, reading -> {
            List<Frame> frames = reading.frames(origin.operation, days);
            StateRows rows = new StateRows(texts);
            origin.extent.read(
                    reading,
                    rows,
                    district -> days.stream()
                            .flatMap(day -> regions.storedKeys(district, day).stream())
                            .collect(Collectors.toSet()));
            return frames.parallelStream().map(rows::snapshot).toList();
        });
    }

    private void forgetOldest() {
        long rows = kept.values().stream().mapToLong(s -> s.size).sum();
        var oldest = kept.values().iterator();
        while ((rows > ROWS || kept.size() > STATES) && kept.size() > 1 && oldest.hasNext()) {
            rows -= oldest.next().size;
            oldest.remove();
        }
    }
}
