package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.StateSink;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows as they come out of the database and makes columns of them: statements are brought to their address by
 * counting, of each operator only the source of the highest precedence stays, and the statements of an address stand in an
 * order that does not depend on when they came. O(rows).
 */
final class ColumnsBuilder implements StateSink {

    private static final int ABSENT = -1;

    private final Dictionaries texts;
    private final Map<Integer, Integer> precedence;
    private final Map<Integer, Integer> operatorOrder;
    private Columns addresses = new Columns(1024, 0, 0);
    private int count;
    private int[] rowOfId = new int[0];
    private final Ints offerRow = new Ints();
    private Columns.OfferColumns offers = new Columns.OfferColumns(1024);
    private final Ints prospectRow = new Ints();
    private Columns.ProspectColumns prospects = new Columns.ProspectColumns(256);

    /**
     * A builder.
     *
     * @param precedence of each source id; the highest that says anything about an operator at an address counts
     * @param operatorOrder place of each operator id
     */
    ColumnsBuilder(Dictionaries texts, Map<Integer, Integer> precedence, Map<Integer, Integer> operatorOrder) {
        this.texts = texts;
        this.precedence = precedence;
        this.operatorOrder = operatorOrder;
    }

    @Override
    public void address(
            long id,
            String municipality,
            @Nullable String locality,
            String street,
            int number,
            String suffix,
            String postcode,
            String postTown,
            double x,
            double y,
            String usage,
            int households,
            int businesses) {
        if (count == addresses.size) {
            addresses = grown(addresses);
        }
        int row = count++;
        remember(id, row);
        addresses.id[row] = id;
        addresses.municipality[row] = texts.municipalities.intern(municipality);
        addresses.locality[row] = texts.localities.intern(locality == null ? "" : locality);
        addresses.street[row] = texts.streets.intern(street);
        addresses.number[row] = number;
        addresses.suffix[row] = texts.suffixes.intern(suffix);
        addresses.postcode[row] = texts.postcodes.intern(postcode);
        addresses.postTown[row] = texts.postTowns.intern(postTown);
        addresses.x[row] = x;
        addresses.y[row] = y;
        addresses.usage[row] = (byte) texts.usages.intern(usage);
        addresses.households[row] = households;
        addresses.businesses[row] = businesses;
    }

    @Override
    public void offer(long address, int operator, int source, int technology, int downKbps, int upKbps, int since) {
        int row = rowOf(address);
        if (row == ABSENT) {
            return;
        }
        int at = offerRow.add(row);
        if (at == offers.operator.length) {
            offers = grown(offers);
        }
        offers.operator[at] = operator;
        offers.source[at] = source;
        offers.technology[at] = (byte) technology;
        offers.down[at] = downKbps;
        offers.up[at] = upKbps;
        offers.since[at] = since;
        addresses.known[row] = true;
    }

    @Override
    public void prospect(
            long address,
            int operator,
            int source,
            Stage kind,
            int technology,
            int downKbps,
            int upKbps,
            int expectedFrom,
            int expectedTo,
            boolean secret,
            int since) {
        int row = rowOf(address);
        if (row == ABSENT) {
            return;
        }
        int at = prospectRow.add(row);
        if (at == prospects.operator.length) {
            prospects = grown(prospects);
        }
        prospects.operator[at] = operator;
        prospects.source[at] = source;
        prospects.kind[at] = (byte) kind.ordinal();
        prospects.technology[at] = (byte) technology;
        prospects.down[at] = downKbps;
        prospects.up[at] = upKbps;
        prospects.from[at] = expectedFrom;
        prospects.to[at] = expectedTo;
        prospects.secret[at] = secret;
        prospects.since[at] = since;
        addresses.known[row] = true;
    }

    @Override
    public void known(long address) {
        int row = rowOf(address);
        if (row != ABSENT) {
            addresses.known[row] = true;
        }
    }

    /** The columns, in the order in which addresses came. */
    Columns build() {
        int[] offerOrder = countingOffers(byRow(offerRow));
        int[] prospectOrder = orderedProspects(byRow(prospectRow));
        Columns result = new Columns(count, offerOrder.length, prospectOrder.length);
        for (int row = 0; row < count; row++) {
            result.copyAddress(row, addresses, row);
        }
        for (int i = 0; i < offerOrder.length; i++) {
            result.offers.set(i, offers, offerOrder[i]);
            result.offerStart[offerRow.get(offerOrder[i]) + 1]++;
        }
        for (int i = 0; i < prospectOrder.length; i++) {
            result.prospects.set(i, prospects, prospectOrder[i]);
            result.prospectStart[prospectRow.get(prospectOrder[i]) + 1]++;
        }
        Arrays.parallelPrefix(result.offerStart, Integer::sum);
        Arrays.parallelPrefix(result.prospectStart, Integer::sum);
        return result;
    }

    /** Indexes of statements, those of row 0 first: a counting sort. */
    private int[] byRow(Ints rows) {
        int[] next = new int[count + 1];
        for (int i = 0; i < rows.size(); i++) {
            next[rows.get(i) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] order = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            order[next[rows.get(i)]++] = i;
        }
        return order;
    }

    /** Without offers of sources that another one outranks for their operator, and without evidenced "no offer". */
    private int[] countingOffers(int[] order) {
        StatementOrder statements = new StatementOrder(offers, prospects, operatorOrder, precedence);
        int[] kept = new int[order.length];
        int size = 0;
        for (int begin = 0, end; begin < order.length; begin = end) {
            end = begin;
            while (end < order.length && offerRow.get(order[end]) == offerRow.get(order[begin])) {
                end++;
            }
            int from = size;
            for (int i = begin; i < end; i++) {
                if (counts(order, i, begin, end)) {
                    kept[size++] = order[i];
                }
            }
            statements.sortOffers(kept, from, size);
        }
        return Arrays.copyOf(kept, size);
    }

    private boolean counts(int[] order, int index, int begin, int end) {
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
        return precedence.getOrDefault(offers.source[offer], -1);
    }

    private int[] orderedProspects(int[] order) {
        StatementOrder statements = new StatementOrder(offers, prospects, operatorOrder, precedence);
        for (int begin = 0, end; begin < order.length; begin = end) {
            end = begin;
            while (end < order.length && prospectRow.get(order[end]) == prospectRow.get(order[begin])) {
                end++;
            }
            statements.sortProspects(order, begin, end);
        }
        return order;
    }

    private void remember(long id, int row) {
        int index = Math.toIntExact(id);
        if (index >= rowOfId.length) {
            int old = rowOfId.length;
            rowOfId = Arrays.copyOf(rowOfId, Math.max(index + 1, old * 2));
            Arrays.fill(rowOfId, old, rowOfId.length, ABSENT);
        }
        rowOfId[index] = row;
    }

    private int rowOf(long id) {
        return id >= 0 && id < rowOfId.length ? rowOfId[(int) id] : ABSENT;
    }

    private static Columns grown(Columns from) {
        Columns result = new Columns(from.size * 2, 0, 0);
        for (int row = 0; row < from.size; row++) {
            result.copyAddress(row, from, row);
        }
        return result;
    }

    private static Columns.OfferColumns grown(Columns.OfferColumns from) {
        Columns.OfferColumns result = new Columns.OfferColumns(from.operator.length * 2);
        for (int i = 0; i < from.operator.length; i++) {
            result.set(i, from, i);
        }
        return result;
    }

    private static Columns.ProspectColumns grown(Columns.ProspectColumns from) {
        Columns.ProspectColumns result = new Columns.ProspectColumns(from.operator.length * 2);
        for (int i = 0; i < from.operator.length; i++) {
            result.set(i, from, i);
        }
        return result;
    }

    /** A growing list of ints. */
    private static final class Ints {
        private int[] values = new int[1024];
        private int size;

        /** Adds a value and answers its index. */
        int add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size] = value;
            return size++;
        }

        int get(int index) {
            return values[index];
        }

        int size() {
            return size;
        }
    }
}
