package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.Frame;
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
    Columns addresses;
    final Ints addressFrom;
    final Ints addressTo;
    Columns.OfferColumns offers;
    final Ints offerAddress;
    final Ints offerTo;
    Columns.ProspectColumns prospects;
    final Ints prospectAddress;
    final Ints prospectTo;
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
        this(texts, 1024);
    }

    /** For about so many statements about numbered rows, without texts. */
    StateRows(int statements) {
        this(new Dictionaries(), statements);
    }

    private StateRows(Dictionaries texts, int capacity) {
        this.texts = texts;
        this.addresses = new Columns(capacity, 0, 0);
        this.addressFrom = new Ints(capacity);
        this.addressTo = new Ints(capacity);
        this.offers = new Columns.OfferColumns(capacity);
        this.offerAddress = new Ints(capacity);
        this.offerTo = new Ints(capacity);
        this.prospects = new Columns.ProspectColumns(capacity);
        this.prospectAddress = new Ints(capacity);
        this.prospectTo = new Ints(capacity);
    }

    /** What has been collected, as it stands in a frame. */
    Snapshot snapshot(Frame frame) {
        return Snapshot.of(frame, texts, new ColumnsBuilder(this, Counting.of(frame)).build());
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
        int row = add(id, validFrom, validTo);
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

    private int add(long id, int validFrom, int validTo) {
        int row = addressFrom.add(validFrom);
        addressTo.add(validTo);
        if (row == addresses.size) {
            addresses = grown(addresses);
        }
        largestId = Math.max(largestId, Math.toIntExact(id));
        addresses.id[row] = id;
        return row;
    }

    /** Adds an address of which nothing but the statements matters. */
    void numbered(int id) {
        add(id, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public void offer(
            long address, int operator, int source, int technology, int downKbps, int upKbps, int since, int until) {
        int at = addOffer(address, until);
        offers.operator[at] = operator;
        offers.source[at] = source;
        offers.technology[at] = (byte) technology;
        offers.down[at] = downKbps;
        offers.up[at] = upKbps;
        offers.since[at] = since;
    }

    /** Adds an offer that holds, from other columns. */
    void offer(int address, Columns.OfferColumns from, int index) {
        int at = addOffer(address, Integer.MAX_VALUE);
        offers.set(at, from, index);
    }

    private int addOffer(long address, int until) {
        int at = offerAddress.add((int) address);
        offerTo.add(until);
        if (at == offers.operator.length) {
            offers = grown(offers);
        }
        return at;
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
        int at = addProspect(address, until);
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

    /** Adds a prospect that holds, from other columns. */
    void prospect(int address, Columns.ProspectColumns from, int index) {
        int at = addProspect(address, Integer.MAX_VALUE);
        prospects.set(at, from, index);
    }

    private int addProspect(long address, int until) {
        int at = prospectAddress.add((int) address);
        prospectTo.add(until);
        if (at == prospects.operator.length) {
            prospects = grown(prospects);
        }
        return at;
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
        private int[] values;
        private int size;

        private Ints(int capacity) {
            values = new int[capacity];
        }

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
