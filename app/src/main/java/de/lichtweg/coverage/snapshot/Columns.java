package de.lichtweg.coverage.snapshot;

import java.util.Arrays;

/**
 * What is believed of a run of addresses, a column per property. Texts are numbers of {@link Dictionaries}; the offers of
 * row {@code i} lie at {@code offerStart[i] .. offerStart[i + 1] - 1}, prospects likewise. Never changed once built.
 */
final class Columns {

    final int size;
    final long[] id;
    final int[] municipality;
    final int[] locality;
    final int[] street;
    final int[] number;
    final int[] suffix;
    final int[] postcode;
    final int[] postTown;
    final double[] x;
    final double[] y;
    final byte[] usage;
    final int[] households;
    final int[] businesses;
    final boolean[] known;
    /** Statements about the row hold that do not count and so do not stand here: others outrank or deny them. */
    final boolean[] incomplete;

    final int[] offerStart;
    final OfferColumns offers;
    final int[] prospectStart;
    final ProspectColumns prospects;

    Columns(int size, int offerCount, int prospectCount) {
        this.size = size;
        id = new long[size];
        municipality = new int[size];
        locality = new int[size];
        street = new int[size];
        number = new int[size];
        suffix = new int[size];
        postcode = new int[size];
        postTown = new int[size];
        x = new double[size];
        y = new double[size];
        usage = new byte[size];
        households = new int[size];
        businesses = new int[size];
        known = new boolean[size];
        incomplete = new boolean[size];
        offerStart = new int[size + 1];
        offers = new OfferColumns(offerCount);
        prospectStart = new int[size + 1];
        prospects = new ProspectColumns(prospectCount);
    }

    /** The same addresses with other statements. */
    private Columns(
            Columns addresses,
            boolean[] known,
            boolean[] incomplete,
            int[] offerStart,
            OfferColumns offers,
            int[] prospectStart,
            ProspectColumns prospects) {
        this.size = addresses.size;
        this.id = addresses.id;
        this.municipality = addresses.municipality;
        this.locality = addresses.locality;
        this.street = addresses.street;
        this.number = addresses.number;
        this.suffix = addresses.suffix;
        this.postcode = addresses.postcode;
        this.postTown = addresses.postTown;
        this.x = addresses.x;
        this.y = addresses.y;
        this.usage = addresses.usage;
        this.households = addresses.households;
        this.businesses = addresses.businesses;
        this.known = known;
        this.incomplete = incomplete;
        this.offerStart = offerStart;
        this.offers = offers;
        this.prospectStart = prospectStart;
        this.prospects = prospects;
    }

    /** Offers, all rows after each other. Speeds in kbit/s, {@code since} as epoch day. */
    static final class OfferColumns {
        final int[] operator;
        final int[] source;
        final byte[] technology;
        final int[] down;
        final int[] up;
        final int[] since;

        OfferColumns(int size) {
            operator = new int[size];
            source = new int[size];
            technology = new byte[size];
            down = new int[size];
            up = new int[size];
            since = new int[size];
        }

        private OfferColumns(Overlay overlay, OfferColumns under, OfferColumns over) {
            operator = overlay.ints(under.operator, over.operator);
            source = overlay.ints(under.source, over.source);
            technology = overlay.bytes(under.technology, over.technology);
            down = overlay.ints(under.down, over.down);
            up = overlay.ints(under.up, over.up);
            since = overlay.ints(under.since, over.since);
        }

        void set(int to, OfferColumns from, int at) {
            operator[to] = from.operator[at];
            source[to] = from.source[at];
            technology[to] = from.technology[at];
            down[to] = from.down[at];
            up[to] = from.up[at];
            since[to] = from.since[at];
        }
    }

    /** Prospects, all rows after each other. Days as epoch days. */
    static final class ProspectColumns {
        final int[] operator;
        final int[] source;
        final byte[] kind;
        final byte[] technology;
        final int[] down;
        final int[] up;
        final int[] from;
        final int[] to;
        final boolean[] secret;
        final int[] since;

        ProspectColumns(int size) {
            operator = new int[size];
            source = new int[size];
            kind = new byte[size];
            technology = new byte[size];
            down = new int[size];
            up = new int[size];
            from = new int[size];
            to = new int[size];
            secret = new boolean[size];
            since = new int[size];
        }

        private ProspectColumns(Overlay overlay, ProspectColumns under, ProspectColumns over) {
            operator = overlay.ints(under.operator, over.operator);
            source = overlay.ints(under.source, over.source);
            kind = overlay.bytes(under.kind, over.kind);
            technology = overlay.bytes(under.technology, over.technology);
            down = overlay.ints(under.down, over.down);
            up = overlay.ints(under.up, over.up);
            from = overlay.ints(under.from, over.from);
            to = overlay.ints(under.to, over.to);
            secret = overlay.booleans(under.secret, over.secret);
            since = overlay.ints(under.since, over.since);
        }

        void set(int target, ProspectColumns other, int at) {
            operator[target] = other.operator[at];
            source[target] = other.source[at];
            kind[target] = other.kind[at];
            technology[target] = other.technology[at];
            down[target] = other.down[at];
            up[target] = other.up[at];
            from[target] = other.from[at];
            to[target] = other.to[at];
            secret[target] = other.secret[at];
            since[target] = other.since[at];
        }
    }

    /**
     * The same addresses, of some of which other things are said. What does not change is shared. O(statements).
     *
     * @param rows the rows, ascending
     * @param said what is said of them, in their order
     */
    Columns restated(int[] rows, Columns said) {
        Overlay single = Overlay.single(rows, size);
        Overlay ofOffers = Overlay.of(rows, offerStart, said.offerStart);
        Overlay ofProspects = Overlay.of(rows, prospectStart, said.prospectStart);
        return new Columns(
                this,
                single.booleans(known, said.known),
                single.booleans(incomplete, said.incomplete),
                ofOffers.starts,
                new OfferColumns(ofOffers, offers, said.offers),
                ofProspects.starts,
                new ProspectColumns(ofProspects, prospects, said.prospects));
    }

    /** Some rows alone. */
    Columns only(int[] rows) {
        return gather(new Columns[] {this}, Arrays.stream(rows).asLongStream().toArray());
    }

    /**
     * Rows of several columns in a given order.
     *
     * @param sources where rows come from
     * @param picks index of the source in the upper half, row in the lower half
     */
    static Columns gather(Columns[] sources, long[] picks) {
        int offerCount = 0;
        int prospectCount = 0;
        for (long pick : picks) {
            Columns source = sources[(int) (pick >>> 32)];
            int row = (int) pick;
            offerCount += source.offerStart[row + 1] - source.offerStart[row];
            prospectCount += source.prospectStart[row + 1] - source.prospectStart[row];
        }
        Columns result = new Columns(picks.length, offerCount, prospectCount);
        for (int i = 0; i < picks.length; i++) {
            result.copyRow(i, sources[(int) (picks[i] >>> 32)], (int) picks[i]);
        }
        return result;
    }

    private void copyRow(int to, Columns from, int row) {
        copyAddress(to, from, row);
        copyStatements(to, from, row);
    }

    /** Copies everything but the statements. */
    void copyAddress(int to, Columns from, int row) {
        id[to] = from.id[row];
        municipality[to] = from.municipality[row];
        locality[to] = from.locality[row];
        street[to] = from.street[row];
        number[to] = from.number[row];
        suffix[to] = from.suffix[row];
        postcode[to] = from.postcode[row];
        postTown[to] = from.postTown[row];
        x[to] = from.x[row];
        y[to] = from.y[row];
        usage[to] = from.usage[row];
        households[to] = from.households[row];
        businesses[to] = from.businesses[row];
        known[to] = from.known[row];
        incomplete[to] = from.incomplete[row];
    }

    private void copyStatements(int to, Columns from, int row) {
        int offer = offerStart[to];
        for (int i = from.offerStart[row]; i < from.offerStart[row + 1]; i++) {
            offers.set(offer++, from.offers, i);
        }
        offerStart[to + 1] = offer;
        int prospect = prospectStart[to];
        for (int i = from.prospectStart[row]; i < from.prospectStart[row + 1]; i++) {
            prospects.set(prospect++, from.prospects, i);
        }
        prospectStart[to + 1] = prospect;
    }

    /**
     * Morton key of a row: bits of both coordinates in turn, cells of 32 m, 38 bits. Near in the key is near on the map.
     */
    long morton(int row) {
        return spread((long) x[row] >> 5) | spread((long) y[row] >> 5) << 1;
    }

    private static long spread(long value) {
        long v = Math.clamp(value, 0, (1 << 19) - 1);
        v = (v | v << 16) & 0x0000FFFF0000FFFFL;
        v = (v | v << 8) & 0x00FF00FF00FF00FFL;
        v = (v | v << 4) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }
}
