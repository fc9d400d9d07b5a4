package de.lichtweg.coverage.snapshot;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Addresses as they never were: some of what is said of them taken from one state, the rest from another, evaluated by the
 * same code as real ones. So one learns what would have happened if nothing but this had changed.
 */
final class Hypotheses {

    /** What is taken from the later state; everything else is from the earlier one. */
    enum Taken {
        /** Nothing but the day. */
        NOTHING,
        /** What the register says of the address. */
        FACTS,
        /** The offers of one operator. */
        OFFERS,
        /** What one operator has in prospect. */
        PROSPECTS,
        /** Both of one operator. */
        OPERATOR,
        /** Everything. */
        EVERYTHING
    }

    /** An address with what is taken; the operator is −1 where none is meant. */
    record Hypothesis(int id, Taken taken, int operator) {}

    private final Standings before;
    private final Standings after;

    Hypotheses(Standings before, Standings after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Tests rows that never were. O(hypotheses).
     *
     * @param test binds the question to a chunk of such rows
     * @return the indexes of the hypotheses that pass
     */
    BitSet test(List<Hypothesis> hypotheses, Chunk.Evaluation evaluation, Function<Chunk, IntPredicate> test) {
        BitSet result = new BitSet();
        for (int from = 0; from < hypotheses.size(); from += Chunk.ROWS) {
            List<Hypothesis> batch = hypotheses.subList(from, Math.min(from + Chunk.ROWS, hypotheses.size()));
            Chunk chunk = new Chunk(new Made(batch).columns(), evaluation);
            IntPredicate passes = test.apply(chunk);
            for (int row = 0; row < chunk.size; row++) {
                if (passes.test(row)) {
                    result.set(from + row);
                }
            }
        }
        return result;
    }

    /** Columns in the making. */
    private final class Made {

        private final List<Hypothesis> rows;
        private final Columns columns;
        private int offers;
        private int prospects;

        Made(List<Hypothesis> rows) {
            this.rows = rows;
            int offerCount = 0;
            int prospectCount = 0;
            for (Hypothesis h : rows) {
                offerCount += count(h, c -> c.columns.offerStart);
                prospectCount += count(h, c -> c.columns.prospectStart);
            }
            columns = new Columns(rows.size(), offerCount, prospectCount);
        }

        /** The most there can be: those of both states. */
        private int count(Hypothesis h, Function<Chunk, int[]> starts) {
            return count(before, h.id(), starts) + count(after, h.id(), starts);
        }

        private static int count(Standings state, int id, Function<Chunk, int[]> starts) {
            int[] start = starts.apply(state.chunk(id));
            return start[state.row(id) + 1] - start[state.row(id)];
        }

        Columns columns() {
            for (int row = 0; row < rows.size(); row++) {
                add(row, rows.get(row));
            }
            return columns;
        }

        private void add(int row, Hypothesis h) {
            Taken taken = h.taken();
            boolean everything = taken == Taken.EVERYTHING;
            boolean both = taken == Taken.OPERATOR;
            Standings facts = everything || taken == Taken.FACTS ? after : before;
            Columns from = facts.chunk(h.id()).columns;
            columns.copyAddress(row, from, facts.row(h.id()));
            addOffers(h, everything, both || taken == Taken.OFFERS);
            columns.offerStart[row + 1] = offers;
            addProspects(h, everything, both || taken == Taken.PROSPECTS);
            columns.prospectStart[row + 1] = prospects;
            columns.known[row] = known(everything ? after : before, h.id()) || hasStatement(row);
        }

        private boolean hasStatement(int row) {
            return columns.offerStart[row] < offers || columns.prospectStart[row] < prospects;
        }

        private static boolean known(Standings state, int id) {
            return state.chunk(id).columns.known[state.row(id)];
        }

        private void addOffers(Hypothesis h, boolean everything, boolean replaced) {
            if (!everything) {
                addOffers(before, h.id(), operator -> !replaced || operator != h.operator());
            }
            if (everything || replaced) {
                addOffers(after, h.id(), operator -> everything || operator == h.operator());
            }
        }

        private void addOffers(Standings state, int id, IntPredicate operators) {
            Columns from = state.chunk(id).columns;
            for (int i = from.offerStart[state.row(id)]; i < from.offerStart[state.row(id) + 1]; i++) {
                if (operators.test(from.offers.operator[i])) {
                    columns.offers.set(offers++, from.offers, i);
                }
            }
        }

        private void addProspects(Hypothesis h, boolean everything, boolean replaced) {
            if (!everything) {
                addProspects(before, h.id(), operator -> !replaced || operator != h.operator());
            }
            if (everything || replaced) {
                addProspects(after, h.id(), operator -> everything || operator == h.operator());
            }
        }

        private void addProspects(Standings state, int id, IntPredicate operators) {
            Columns from = state.chunk(id).columns;
            for (int i = from.prospectStart[state.row(id)]; i < from.prospectStart[state.row(id) + 1]; i++) {
                if (operators.test(from.prospects.operator[i])) {
                    columns.prospects.set(prospects++, from.prospects, i);
                }
            }
        }
    }
}
