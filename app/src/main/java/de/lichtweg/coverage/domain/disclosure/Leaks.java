package de.lichtweg.coverage.domain.disclosure;

import de.lichtweg.coverage.domain.disclosure.LinkedCounts.Kind;
import de.lichtweg.coverage.domain.disclosure.LinkedCounts.Line;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What an outsider could work out although it is hidden: by elimination whatever follows from the sums, a count itself or
 * how many several counts of a line are together, and by bounds whatever follows from counts not being negative and from
 * hidden ones never being zero.
 */
final class Leaks {

    private static final int ROUNDS = 200;

    /** In a line of so many small counts all sets of four are looked at, in a long one of three, beyond that of two. */
    private static final int SHORT = 16;

    private static final int LONG = 40;
    private static final long WIDE = Integer.MAX_VALUE;

    private final LinkedCounts counts;
    private final BitSet unknown;
    private final long[] other;
    private final BitSet leaking = new BitSet();

    /** Looks at counts of which an outsider does not know those in {@code unknown}. */
    Leaks(LinkedCounts counts, BitSet unknown) {
        this.counts = counts;
        this.unknown = unknown;
        this.other = new long[counts.size()];
    }

    /** Counts that have to be protected better; empty if nothing leaks. */
    Optional<BitSet> find() {
        imagine();
        unknown.stream().filter(c -> other[c] == 0 && matters(c)).forEach(leaking::set);
        for (Line line : counts.lines()) {
            together(line);
        }
        if (leaking.isEmpty()) {
            byBounds();
        }
        return leaking.isEmpty() ? Optional.empty() : Optional.of(leaking);
    }

    /** Whether it matters that a count could be worked out: a large one that only follows from others is no secret. */
    private boolean matters(int cell) {
        return counts.kind(cell) == Kind.SHOWN || Suppression.small(counts.value(cell));
    }

    /** By how much the unknown counts are different in some other world in which all shown ones are the same. */
    private void imagine() {
        Random random = new Random(1);
        BitSet left = (BitSet) unknown.clone();
        for (int seed = left.nextSetBit(0); seed >= 0; seed = left.nextSetBit(seed)) {
            BitSet lines = new BitSet();
            int[] cells = reach(seed, left, lines).stream().toArray();
            Elimination elimination = new Elimination(cells.length);
            lines.stream()
                    .mapToObj(line -> row(counts.lines().get(line), cells))
                    .sorted(Comparator.comparingLong(Leaks::length))
                    .forEach(elimination::add);
            long[] solution = elimination.solution(random);
            for (int i = 0; i < cells.length; i++) {
                other[cells[i]] = solution[i];
            }
        }
    }

    /** The unknown counts that hang together with one by lines; takes them out of those that are left. */
    private BitSet reach(int seed, BitSet left, BitSet lines) {
        BitSet component = new BitSet();
        BitSet front = new BitSet();
        front.set(seed);
        while (!front.isEmpty()) {
            int cell = front.nextSetBit(0);
            front.clear(cell);
            left.clear(cell);
            component.set(cell);
            for (int number : counts.linesOf(cell)) {
                lines.set(number);
                Line line = counts.lines().get(number);
                IntStream.concat(IntStream.of(line.whole()), Arrays.stream(line.parts()))
                        .filter(left::get)
                        .forEach(front::set);
            }
        }
        return component;
    }

    private static long[] row(Line line, int[] cells) {
        long[] row = new long[cells.length];
        for (int part : line.parts()) {
            add(row, cells, part, 1);
        }
        add(row, cells, line.whole(), Elimination.PRIME - 1);
        return row;
    }

    /** Short equations first: they fill the others least. */
    private static long length(long[] row) {
        return Arrays.stream(row).filter(c -> c != 0).count();
    }

    private static void add(long[] row, int[] cells, int cell, long coefficient) {
        int at = Arrays.binarySearch(cells, cell);
        if (at >= 0) {
            row[at] = (row[at] + coefficient) % Elimination.PRIME;
        }
    }

    /** Unknown parts of a line that are together fewer than five and always together as many. */
    private void together(Line line) {
        int[] few = Arrays.stream(line.parts())
                .filter(p -> unknown.get(p) && Suppression.small(counts.value(p)))
                .toArray();
        int most = few.length <= SHORT ? 4 : few.length <= LONG ? 3 : 2;
        together(few, 0, 0, 0, new int[most], 0);
    }

    private void together(int[] few, int from, int sum, long difference, int[] chosen, int size) {
        if (size > 0 && difference == 0) {
            Arrays.stream(chosen, 0, size).forEach(leaking::set);
        }
        for (int i = from; i < few.length && size < chosen.length; i++) {
            int next = sum + counts.value(few[i]);
            if (Suppression.small(next)) {
                chosen[size] = few[i];
                together(few, i + 1, next, (difference + other[few[i]]) % Elimination.PRIME, chosen, size + 1);
            }
        }
    }

    private void byBounds() {
        long[] low = new long[counts.size()];
        long[] high = new long[counts.size()];
        for (int cell = 0; cell < low.length; cell++) {
            boolean open = !unknown.get(cell);
            boolean neverZero = counts.kind(cell) == Kind.SHOWN && counts.value(cell) > 0;
            low[cell] = open ? counts.value(cell) : neverZero ? 1 : 0;
            high[cell] = open ? counts.value(cell) : WIDE;
        }
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (Line line : counts.lines()) {
                moved |= tighten(line, low, high);
            }
        }
        unknown.stream().filter(c -> low[c] == high[c] && matters(c)).forEach(leaking::set);
    }

    private static boolean tighten(Line line, long[] low, long[] high) {
        long lows = 0;
        long highs = 0;
        for (int part : line.parts()) {
            lows += low[part];
            highs += high[part];
        }
        boolean moved = narrow(line.whole(), lows, highs, low, high);
        for (int part : line.parts()) {
            moved |= narrow(
                    part, low[line.whole()] - (highs - high[part]), high[line.whole()] - (lows - low[part]), low, high);
        }
        return moved;
    }

    private static boolean narrow(int cell, long least, long most, long[] low, long[] high) {
        boolean moved = least > low[cell] || most < high[cell];
        low[cell] = Math.max(low[cell], least);
        high[cell] = Math.min(high[cell], most);
        return moved;
    }
}
