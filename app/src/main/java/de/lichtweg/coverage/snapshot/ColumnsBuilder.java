package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.coverage.snapshot.StateRows.Ints;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Makes the columns of one day out of collected rows: statements are brought to their address by counting, of each operator
 * only the source of the highest precedence stays (of prospects: the sources of the highest rank, since a grant and a plan
 * of the same network stand side by side), what evidence says of a building lies over its register, and the statements of
 * an address stand in an order that does not depend on when they came. O(rows).
 */
final class ColumnsBuilder {

    private static final int ABSENT = -1;

    private final StateRows rows;
    private final int day;
    private final Counting counting;
    private final BitSet incomplete = new BitSet();
    private final int[] rowOfId;

    /** A builder for a day; of several sources of an operator the highest counts. */
    ColumnsBuilder(StateRows rows, Counting counting) {
        this.rows = rows;
        this.day = counting.day;
        this.counting = counting;
        this.rowOfId = new int[rows.largestId() + 1];
        Arrays.fill(rowOfId, ABSENT);
    }

    /** The columns, in the order in which addresses came. */
    Columns build() {
        int[] standing = standing();
        int[] offers = counting(byRow(rows.offerAddress, rows.offers.since, rows.offerTo, standing.length));
        int[] prospects = ordered(byRow(rows.prospectAddress, rows.prospects.since, rows.prospectTo, standing.length));
        Columns result = new Columns(standing.length, offers.length, prospects.length);
        for (int row = 0; row < standing.length; row++) {
            result.copyAddress(row, rows.addresses, standing[row]);
            result.known[row] = rows.namedBefore.get((int) result.id[row]);
        }
        incomplete.stream().forEach(row -> result.incomplete[row] = true);
        evidence().forEach(fact -> lay(fact, result, rowOf(fact.address())));
        markNamed(result, rows.offerAddress, rows.offers.since);
        markNamed(result, rows.prospectAddress, rows.prospects.since);
        for (int i = 0; i < offers.length; i++) {
            result.offers.set(i, rows.offers, offers[i]);
            result.offerStart[rowOf(rows.offerAddress.get(offers[i])) + 1]++;
        }
        for (int i = 0; i < prospects.length; i++) {
            result.prospects.set(i, rows.prospects, prospects[i]);
            result.prospectStart[rowOf(rows.prospectAddress.get(prospects[i])) + 1]++;
        }
        Arrays.parallelPrefix(result.offerStart, Integer::sum);
        Arrays.parallelPrefix(result.prospectStart, Integer::sum);
        return result;
    }

    /** What evidence says of buildings on the day, the source that counts last. */
    private Stream<StateRows.Fact> evidence() {
        return rows.facts.stream()
                .filter(fact -> fact.holdsOn(day))
                .sorted(Comparator.comparingInt(fact -> counting.precedence(fact.source())));
    }

    private static void lay(StateRows.Fact fact, Columns columns, int row) {
        if (row == ABSENT) {
            return;
        }
        if (fact.usage() != StateSink.NOTHING) {
            columns.usage[row] = (byte) fact.usage();
        }
        if (fact.households() != StateSink.NOTHING) {
            columns.households[row] = fact.households();
        }
        if (fact.businesses() != StateSink.NOTHING) {
            columns.businesses[row] = fact.businesses();
        }
    }

    /** Indexes of the addresses that exist on the day; from here on their ids lead to their rows. */
    private int[] standing() {
        BitSet gone = new BitSet();
        evidence().forEach(fact -> gone.set(fact.address(), fact.gone()));
        int[] standing = new int[rows.addressFrom.size()];
        int count = 0;
        for (int i = 0; i < standing.length; i++) {
            boolean there = rows.addressFrom.get(i) <= day && day < rows.addressTo.get(i);
            if (there && !gone.get((int) rows.addresses.id[i])) {
                rowOfId[(int) rows.addresses.id[i]] = count;
                standing[count++] = i;
            }
        }
        return Arrays.copyOf(standing, count);
    }

    /** An address is known from the first statement that names it, whether or not that still holds. */
    private void markNamed(Columns columns, Ints address, int[] since) {
        for (int i = 0; i < address.size(); i++) {
            int row = rowOf(address.get(i));
            if (row != ABSENT && since[i] <= day) {
                columns.known[row] = true;
            }
        }
    }

    /** Indexes of the statements that hold on the day about addresses that are there, those of row 0 first: a counting sort. */
    private int[] byRow(Ints address, int[] since, Ints until, int rowCount) {
        int[] next = new int[rowCount + 1];
        int count = 0;
        for (int i = 0; i < address.size(); i++) {
            int row = rowOf(address.get(i));
            if (row != ABSENT && since[i] <= day && day < until.get(i)) {
                next[row + 1]++;
                count++;
            }
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] order = new int[count];
        for (int i = 0; i < address.size(); i++) {
            int row = rowOf(address.get(i));
            if (row != ABSENT && since[i] <= day && day < until.get(i)) {
                order[next[row]++] = i;
            }
        }
        return order;
    }

    /** Without offers of sources that another one outranks for their operator, and without evidenced "no offer". */
    private int[] counting(int[] order) {
        StatementOrder statements = new StatementOrder(rows.offers, rows.prospects, counting);
        int[] kept = new int[order.length];
        int size = 0;
        for (int begin = 0, end; begin < order.length; begin = end) {
            end = endOfAddress(order, begin, rows.offerAddress);
            int from = size;
            for (int i = begin; i < end; i++) {
                if (counts(order, i, begin, end)) {
                    kept[size++] = order[i];
                }
            }
            markIncomplete(rowOf(rows.offerAddress.get(order[begin])), size - from < end - begin);
            statements.sortOffers(kept, from, size);
        }
        return Arrays.copyOf(kept, size);
    }

    /** Without prospects that a source of a higher rank denies or replaces, and without evidenced "nothing in prospect". */
    private int[] ordered(int[] order) {
        StatementOrder statements = new StatementOrder(rows.offers, rows.prospects, counting);
        int[] kept = new int[order.length];
        int size = 0;
        for (int begin = 0, end; begin < order.length; begin = end) {
            end = endOfAddress(order, begin, rows.prospectAddress);
            int from = size;
            for (int i = begin; i < end; i++) {
                if (stands(order, i, begin, end)) {
                    kept[size++] = order[i];
                }
            }
            markIncomplete(rowOf(rows.prospectAddress.get(order[begin])), size - from < end - begin);
            statements.sortProspects(kept, from, size);
        }
        return Arrays.copyOf(kept, size);
    }

    /** Remembers that statements about a row hold which do not count. */
    private void markIncomplete(int row, boolean left) {
        if (left) {
            incomplete.set(row);
        }
    }

    private boolean stands(int[] order, int index, int begin, int end) {
        Columns.ProspectColumns prospects = rows.prospects;
        int prospect = order[index];
        if (prospects.technology[prospect] == 0) {
            return false;
        }
        int own = counting.rank(prospects.source[prospect]);
        for (int i = begin; i < end; i++) {
            if (prospects.operator[order[i]] == prospects.operator[prospect]
                    && counting.rank(prospects.source[order[i]]) > own) {
                return false;
            }
        }
        return true;
    }

    private static int endOfAddress(int[] order, int begin, Ints address) {
        int end = begin + 1;
        while (end < order.length && address.get(order[end]) == address.get(order[begin])) {
            end++;
        }
        return end;
    }

    private boolean counts(int[] order, int index, int begin, int end) {
        Columns.OfferColumns offers = rows.offers;
        int offer = order[index];
        if (offers.technology[offer] == 0) {
            return false;
        }
        int own = precedenceOf(offer);
        for (int i = begin; i < end; i++) {
            if (offers.operator[order[i]] == offers.operator[offer] && precedenceOf(order[i]) > own) {
                return false;
            }
        }
        return true;
    }

    private int precedenceOf(int offer) {
        return counting.precedence(rows.offers.source[offer]);
    }

    private int rowOf(int id) {
        return id < rowOfId.length ? rowOfId[id] : ABSENT;
    }
}
