package de.lichtweg.coverage.domain.disclosure;

import de.lichtweg.coverage.domain.disclosure.LinkedCounts.Cell;
import de.lichtweg.coverage.domain.disclosure.LinkedCounts.Kind;
import de.lichtweg.coverage.domain.disclosure.LinkedCounts.Line;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses which counts stay hidden: those of one to four, and so many others that none of them, no rest of a whole and no
 * sum of hidden ones below five can be worked out from what is shown.
 *
 * <p>Complements are chosen line by line, cheapest first: what readers would miss least, and what closes another line too.
 * Then {@link Leaks} works the shown counts out as an outsider would; whatever it finds gets a further complement, until it
 * finds nothing. So the result does not rest on the choice being clever. Counts of zero are always shown.
 */
public final class Suppression {

    private static final int FEWEST = 5;

    /** So many values at least a hidden count of a line may have. */
    private static final int SLACK = 3;

    private final LinkedCounts counts;
    private final BitSet hidden = new BitSet();
    private BitSet unknown = new BitSet();

    private Suppression(LinkedCounts counts) {
        this.counts = counts;
    }

    /** Whether a count may not be shown. */
    public static boolean small(long count) {
        return count > 0 && count < FEWEST;
    }

    /** The numbers of the counts that stay hidden; {@code first} are hidden in any case. */
    public static BitSet hide(LinkedCounts counts, BitSet first) {
        Suppression suppression = new Suppression(counts);
        suppression.hidden.or(first);
        suppression.run();
        return suppression.hidden;
    }

    private void run() {
        for (int cell = 0; cell < counts.size(); cell++) {
            if (counts.kind(cell) == Kind.SHOWN && small(counts.value(cell))) {
                hidden.set(cell);
            }
        }
        Optional<BitSet> leaking;
        do {
            closeLines();
            leaking = new Leaks(counts, unknown).find();
        } while (leaking.isPresent() && protect(leaking.get()));
    }

    /** Hides complements until every line holds back enough by itself. */
    private void closeLines() {
        boolean changed = true;
        while (changed) {
            changed = false;
            unknown = unknown();
            for (Line line : counts.lines()) {
                changed |= !holdsBack(line)
                        && cheapest(cells(line)).map(this::hide).orElse(false);
            }
        }
    }

    private boolean hide(int cell) {
        hidden.set(cell);
        unknown.set(cell);
        return true;
    }

    /** What an outsider does not know: hidden counts, and implied ones that do not follow from a single line. */
    private BitSet unknown() {
        BitSet result = (BitSet) hidden.clone();
        for (int cell = 0; cell < counts.size(); cell++) {
            if (counts.kind(cell) == Kind.IMPLIED) {
                result.set(cell);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Line line : counts.lines()) {
                int only = only(line, result);
                if (only >= 0 && counts.kind(only) == Kind.IMPLIED && !small(counts.value(only))) {
                    result.clear(only);
                    changed = true;
                }
            }
        }
        return result;
    }

    /** The one unknown count of a line, −1 where there are none or several. */
    private static int only(Line line, BitSet unknown) {
        int found = unknown.get(line.whole()) ? line.whole() : -1;
        for (int part : line.parts()) {
            if (unknown.get(part)) {
                if (found >= 0) {
                    return -1;
                }
                found = part;
            }
        }
        return found;
    }

    private boolean holdsBack(Line line) {
        if (only(line, unknown) >= 0) {
            return false;
        }
        if (unknown.get(line.whole())) {
            return true;
        }
        long together = 0;
        long least = 0;
        boolean any = false;
        for (int part : line.parts()) {
            if (unknown.get(part)) {
                any = true;
                together += counts.value(part);
                least += counts.kind(part) == Kind.SHOWN ? 1 : 0;
            }
        }
        return !any || together == 0 || !small(together) && together - least >= SLACK;
    }

    /** The shown count that is missed least, if there is one left. */
    private Optional<Integer> cheapest(IntStream cells) {
        return cells.filter(this::mayBeHidden)
                .boxed()
                .min(Comparator.comparingDouble(this::cost).thenComparing(Comparator.naturalOrder()));
    }

    private boolean mayBeHidden(int cell) {
        return counts.kind(cell) == Kind.SHOWN && counts.value(cell) > 0 && !hidden.get(cell);
    }

    /** A count whose other lines hold something back already brings no further complements with it. */
    private double cost(int cell) {
        Cell c = counts.get(cell);
        double opened = 1;
        for (int number : counts.linesOf(cell)) {
            Line line = counts.lines().get(number);
            boolean holds =
                    unknown.get(line.whole()) || IntStream.of(line.parts()).anyMatch(unknown::get);
            opened += holds ? 0 : 3;
        }
        return c.weight() * opened * Math.log(2.0 + c.value());
    }

    /** Hides one more count beside every one that leaks; false when there is nothing left to hide. */
    private boolean protect(BitSet leaking) {
        BitSet closed = new BitSet();
        leaking.stream()
                .filter(cell -> counts.linesOf(cell).stream().noneMatch(closed::get))
                .forEach(cell -> cheapest(counts.linesOf(cell).stream()
                                .map(line -> counts.lines().get(line))
                                .flatMapToInt(Suppression::cells))
                        .ifPresent(next -> {
                            hide(next);
                            counts.linesOf(next).forEach(closed::set);
                        }));
        return !closed.isEmpty()
                || cheapest(IntStream.range(0, counts.size())).map(this::hide).orElse(false);
    }

    private static IntStream cells(Line line) {
        return IntStream.concat(IntStream.of(line.parts()), IntStream.of(line.whole()));
    }
}
