package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.Frame;
import de.lichtweg.coverage.domain.outlook.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The ledger at one moment: immutable, shared by all readers. A new state shares every chunk that it does not touch, and evaluates
 * only the rows that it brings.
 */
final class Snapshot {

    final long operation;
    final LocalDate validOn;
    final Frame frame;
    final Dictionaries texts;
    final Chunk[] chunks;
    final int size;
    private final Chunk.Evaluation evaluation;
    private final ConcurrentHashMap<Object, Object> derived = new ConcurrentHashMap<>();

    private Snapshot(
            Frame frame,
            Dictionaries texts,
            Chunk[] chunks,
            Chunk.Evaluation evaluation,
            @Nullable Snapshot sameTexts,
            @Nullable Snapshot sameRows) {
        this.operation = frame.operation();
        this.validOn = frame.validOn();
        this.frame = frame;
        this.texts = texts;
        this.chunks = chunks;
        this.evaluation = evaluation;
        this.size = Arrays.stream(chunks).mapToInt(c -> c.size).sum();
        if (sameTexts != null && sameTexts.derived.get(SearchIndex.class) instanceof SearchIndex index) {
            derived.put(SearchIndex.class, index);
        }
        if (sameRows != null && sameRows.derived.get(AddressIndex.class) instanceof AddressIndex index) {
            derived.put(AddressIndex.class, index);
        }
    }

    /** A snapshot of all addresses. */
    static Snapshot of(Frame frame, Dictionaries texts, Columns all) {
        Chunk.Evaluation evaluation = evaluation(frame, texts);
        Chunk whole = new Chunk(all, evaluation);
        return new Snapshot(frame, texts, chunks(new Chunk[] {whole}, picks(all)), evaluation, null, null);
    }

    /**
     * The next state: {@code touched} addresses leave, {@code fresh} ones come in; only their chunks are built anew.
     *
     * @param addressesChanged whether streets, numbers or places may have changed
     */
    Snapshot apply(Frame next, BitSet touched, Columns fresh, boolean addressesChanged) {
        Chunk.Evaluation rules = evaluation(next, texts);
        List<Chunk> result = new ArrayList<>(chunks.length + 4);
        Chunk evaluated = new Chunk(fresh, rules);
        int[] home = homes(fresh);
        for (int i = 0; i < chunks.length; i++) {
            rebuild(i, touched, evaluated, home, result);
        }
        if (chunks.length == 0) {
            result.addAll(List.of(chunks(new Chunk[] {evaluated}, picks(fresh))));
        }
        return new Snapshot(next, texts, result.toArray(Chunk[]::new), rules, addressesChanged ? null : this, null);
    }

    /** The next state, in which every address keeps its row and only statements changed. */
    Snapshot restated(Frame next, Chunk[] restated) {
        return new Snapshot(next, texts, restated, evaluation, this, this);
    }

    private void rebuild(int chunk, BitSet touched, Chunk fresh, int[] home, List<Chunk> result) {
        Chunk old = chunks[chunk];
        long[] picks = new long[old.size + fresh.size];
        int size = 0;
        for (int row = 0; row < old.size; row++) {
            if (!touched.get((int) old.columns.id[row])) {
                picks[size++] = row;
            }
        }
        int kept = size;
        for (int row = 0; row < fresh.size; row++) {
            if (home[row] == chunk) {
                picks[size++] = 1L << 32 | row;
            }
        }
        if (kept == old.size && size == kept) {
            result.add(old);
            return;
        }
        result.addAll(List.of(chunks(new Chunk[] {old, fresh}, Arrays.copyOf(picks, size))));
    }

    /** For every fresh row the chunk whose stretch of the Morton order it falls into. */
    private int[] homes(Columns fresh) {
        int[] result = new int[fresh.size];
        for (int row = 0; row < fresh.size; row++) {
            long key = fresh.morton(row);
            int low = 0;
            int high = chunks.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (chunks[middle].firstMorton <= key) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            result[row] = low;
        }
        return result;
    }

    private static long[] picks(Columns all) {
        long[] result = new long[all.size];
        Arrays.setAll(result, i -> i);
        return result;
    }

    /** Rows in Morton order, cut into chunks of equal size, at most twice {@link Chunk#ROWS}. */
    private static Chunk[] chunks(Chunk[] sources, long[] picks) {
        long[] sorted = mortonOrder(sources, picks);
        int number = sorted.length == 0 ? 0 : Math.max(1, sorted.length / Chunk.ROWS);
        Chunk[] result = new Chunk[number];
        for (int i = 0; i < number; i++) {
            int from = (int) ((long) sorted.length * i / number);
            int to = (int) ((long) sorted.length * (i + 1) / number);
            result[i] = Chunk.gather(sources, Arrays.copyOfRange(sorted, from, to));
        }
        return result;
    }

    private static long[] mortonOrder(Chunk[] sources, long[] picks) {
        long[] keys = new long[picks.length];
        for (int i = 0; i < picks.length; i++) {
            keys[i] = sources[(int) (picks[i] >>> 32)].columns.morton((int) picks[i]) << 25 | i;
        }
        Arrays.sort(keys);
        long[] sorted = new long[picks.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = picks[(int) (keys[i] & (1 << 25) - 1)];
        }
        return sorted;
    }

    private static Chunk.Evaluation evaluation(Frame frame, Dictionaries texts) {
        Optional<RuleSet> rules = RuleSet.inForce(frame.ruleSets(), frame.validOn());
        return new Chunk.Evaluation(rules.orElse(null), frame.validOn(), texts.usages.intern("NOT_SERVICEABLE"));
    }

    Chunk.Evaluation evaluation() {
        return evaluation;
    }

    /** A value that follows from the snapshot, made at first need and kept with it. */
    <T> T derived(Class<T> type, java.util.function.Function<Snapshot, T> maker) {
        return derived(type, type, maker);
    }

    /** The same for one of several values of a type. */
    <T> T derived(Object key, Class<T> type, java.util.function.Function<Snapshot, T> maker) {
        Object known = derived.get(key);
        if (known == null) {
            Object made = maker.apply(this);
            Object other = derived.putIfAbsent(key, made);
            known = other == null ? made : other;
        }
        return type.cast(known);
    }
}
