package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.StateSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects rows as they come out of the database, with their periods; {@link ColumnsBuilder} makes the columns of one day. */
final class StateRows implements StateSink {

    final Dictionaries texts;
    final BitSet namedBefore = new BitSet();
    Columns addresses = new Columns(1024, 0, 0);
    final Ints addressFrom = new Ints();
    final Ints addressTo = new Ints();
    Columns.OfferColumns offers = new Columns.OfferColumns(1024);
    final Ints offerAddress = new Ints();
    final Ints offerTo = new Ints();
    Columns.ProspectColumns prospects = new Columns.ProspectColumns(256);
    final Ints prospectAddress = new Ints();
    final Ints prospectTo = new Ints();
    final List<Fact> facts = new ArrayList<>();
    private int largestId;

    /** What evidence says of an address for a period; usage as a number of the dictionary. Few addresses have one. */
    record Fact(
            int address, int source, int usage, int households, int businesses, boolean gone, int since, int until) {

        boolean holdsOn(int day) {
            return since <= day && day < until;
        }
    }

    StateRows(Dictionaries texts) {
        this.texts = texts;
    }

    /** The largest id of an address. */
    int largestId() {
        return largestId;
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
            int businesses,
            int validFrom,
            int validTo) {
        int row = addressFrom.add(validFrom);
        addressTo.add(validTo);
        if (row == addresses.size) {
            addresses = grown(addresses);
        }
        largestId = Math.max(largestId, Math.toIntExact(id));
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
    public void offer(
            long address, int operator, int source, int technology, int downKbps, int upKbps, int since, int until) {
        int at = offerAddress.add((int) address);
        offerTo.add(until);
        if (at == offers.operator.length) {
            offers = grown(offers);
        }
        offers.operator[at] = operator;
        offers.source[at] = source;
        offers.technology[at] = (byte) technology;
        offers.down[at] = downKbps;
        offers.up[at] = upKbps;
        offers.since[at] = since;
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
            int since,
            int until) {
        int at = prospectAddress.add((int) address);
        prospectTo.add(until);
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
    }

    @Override
    public void fact(
            long address,
            int source,
            @Nullable String usage,
            int households,
            int businesses,
            boolean gone,
            int since,
            int until) {
        int number = usage == null ? NOTHING : texts.usages.intern(usage);
        facts.add(new Fact((int) address, source, number, households, businesses, gone, since, until));
    }

    @Override
    public void known(long address) {
        namedBefore.set((int) address);
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
    static final class Ints {
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
