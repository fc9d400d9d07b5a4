package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.coverage.domain.outlook.Offer;
import de.lichtweg.coverage.domain.outlook.Outlook;
import de.lichtweg.coverage.domain.outlook.Prospect;
import de.lichtweg.coverage.domain.outlook.Reason;
import de.lichtweg.coverage.domain.outlook.RuleSet;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** About 4,096 neighbouring addresses with their outlook on one day. Never changed once built. */
final class Chunk {

    /** Rows that a fresh chunk takes. */
    static final int ROWS = 4096;

    /** Lower edges of the bandwidth classes in Mbit/s; index 0 is "no wired offer". */
    static final int[] BAND_EDGES = {0, 1, 10, 16, 30, 50, 100, 200, 400, 1000};

    /** Band of an address that nobody has said anything about. */
    static final byte UNKNOWN_BAND = -1;

    /** Nothing is in prospect. */
    static final byte NO_PLAN = -1;

    /** No wired offer. */
    static final int NO_OFFER = -1;

    final Columns columns;
    final int size;
    final long firstMorton;
    final BitSet municipalities;
    final byte[] stage;
    final byte[] reason;
    final byte[] plan;
    final boolean[] eligible;
    final boolean[] expired;
    final int[] expected;
    final boolean[] expectedSecret;
    /** Codes of {@link Arrival}. */
    final int[] arrival;

    private final int[] surestOperator;
    final int[] bestDown;
    final int[] bestUp;
    final byte[] bestTechnology;
    final int[] bestOperator;
    final byte[] band;
    private final Map<ChunkSums.Question, ChunkSums> sums = new ConcurrentHashMap<>();
    private final Map<ChunkSums.By, Map<Integer, PathSums>> paths = new ConcurrentHashMap<>();
    private volatile @Nullable WorldColumns world;
    private volatile @Nullable OfferMasks offers;

    /** Evaluates columns for a day. */
    Chunk(Columns columns, Evaluation evaluation) {
        this(columns);
        for (int row = 0; row < size; row++) {
            keep(row, outlook(row, evaluation), evaluation.day);
        }
    }

    /** Columns without an outlook yet. */
    private Chunk(Columns columns) {
        this.columns = columns;
        this.size = columns.size;
        this.firstMorton = size == 0 ? 0 : columns.morton(0);
        municipalities = new BitSet();
        Arrays.stream(columns.municipality).forEach(municipalities::set);
        stage = new byte[size];
        reason = new byte[size];
        plan = new byte[size];
        eligible = new boolean[size];
        expired = new boolean[size];
        expected = new int[size];
        expectedSecret = new boolean[size];
        arrival = new int[size];
        surestOperator = new int[size];
        bestDown = new int[size];
        bestUp = new int[size];
        bestTechnology = new byte[size];
        bestOperator = new int[size];
        band = new byte[size];
    }

    /** The same addresses with other statements about some rows; everybody else's outlook is taken over. */
    private Chunk(Chunk before, Columns columns, Overlay overlay, Chunk fresh) {
        this.columns = columns;
        size = before.size;
        firstMorton = before.firstMorton;
        municipalities = before.municipalities;
        world = before.world;
        stage = overlay.bytes(before.stage, fresh.stage);
        reason = overlay.bytes(before.reason, fresh.reason);
        plan = overlay.bytes(before.plan, fresh.plan);
        eligible = overlay.booleans(before.eligible, fresh.eligible);
        expired = overlay.booleans(before.expired, fresh.expired);
        expected = overlay.ints(before.expected, fresh.expected);
        expectedSecret = overlay.booleans(before.expectedSecret, fresh.expectedSecret);
        arrival = overlay.ints(before.arrival, fresh.arrival);
        surestOperator = overlay.ints(before.surestOperator, fresh.surestOperator);
        bestDown = overlay.ints(before.bestDown, fresh.bestDown);
        bestUp = overlay.ints(before.bestUp, fresh.bestUp);
        bestTechnology = overlay.bytes(before.bestTechnology, fresh.bestTechnology);
        bestOperator = overlay.ints(before.bestOperator, fresh.bestOperator);
        band = overlay.bytes(before.band, fresh.band);
    }

    /**
     * This chunk with other statements about some rows.
     *
     * @param restated the columns with these statements
     * @param rows the rows that they are about, ascending
     */
    Chunk restated(Columns restated, int[] rows, Evaluation evaluation) {
        return new Chunk(this, restated, Overlay.single(rows, size), new Chunk(restated.only(rows), evaluation));
    }

    /** Rows of several chunks in a given order, as {@link Columns#gather} takes them; none is evaluated again. */
    static Chunk gather(Chunk[] sources, long[] picks) {
        Columns[] columns = Arrays.stream(sources).map(c -> c.columns).toArray(Columns[]::new);
        Chunk result = new Chunk(Columns.gather(columns, picks));
        for (int row = 0; row < picks.length; row++) {
            result.take(row, sources[(int) (picks[row] >>> 32)], (int) picks[row]);
        }
        return result;
    }

    private void take(int to, Chunk from, int row) {
        stage[to] = from.stage[row];
        reason[to] = from.reason[row];
        plan[to] = from.plan[row];
        eligible[to] = from.eligible[row];
        expired[to] = from.expired[row];
        expected[to] = from.expected[row];
        expectedSecret[to] = from.expectedSecret[row];
        arrival[to] = from.arrival[row];
        surestOperator[to] = from.surestOperator[row];
        bestDown[to] = from.bestDown[row];
        bestUp[to] = from.bestUp[row];
        bestTechnology[to] = from.bestTechnology[row];
        bestOperator[to] = from.bestOperator[row];
        band[to] = from.band[row];
    }

    /** Sums under conditions that depend on nothing but the chunk, counted at first need. */
    ChunkSums sums(ChunkSums.Question question, List<RowFilter> compiled) {
        return sums.computeIfAbsent(question, q -> ChunkSums.of(this, q.by(), compiled));
    }

    /** The path of every part of the country that lies in the chunk, by its number; counted at first need. */
    Map<Integer, PathSums> paths(ChunkSums.By by) {
        return paths.computeIfAbsent(by, b -> PathSums.of(this, b));
    }

    /**
     * By which rules and for which day chunks are evaluated.
     *
     * @param notServiceable number of the use that needs no connection
     */
    record Evaluation(@Nullable RuleSet rules, LocalDate day, int notServiceable) {}

    /** The outlook of a row, by the one implementation there is. */
    Outlook outlook(int row, Evaluation evaluation) {
        return Outlook.of(facts(row, evaluation), evaluation.rules, evaluation.day);
    }

    /** Everything that the outlook of a row depends on. */
    Outlook.Facts facts(int row, Evaluation evaluation) {
        return facts(row, evaluation, -1);
    }

    /** The same without the prospect at an index of the prospect columns. */
    Outlook.Facts facts(int row, Evaluation evaluation, int without) {
        return new Outlook.Facts(
                columns.usage[row] != evaluation.notServiceable,
                columns.known[row],
                offers(row),
                prospects(row, without));
    }

    private List<Offer> offers(int row) {
        int from = columns.offerStart[row];
        int to = columns.offerStart[row + 1];
        if (from == to) {
            return List.of();
        }
        List<Offer> result = new ArrayList<>(to - from);
        Columns.OfferColumns o = columns.offers;
        for (int i = from; i < to; i++) {
            result.add(new Offer(o.operator[i], Technology.ofCode(o.technology[i]), o.down[i], o.up[i]));
        }
        return result;
    }

    private List<Prospect> prospects(int row, int without) {
        int from = columns.prospectStart[row];
        int to = columns.prospectStart[row + 1];
        if (from == to) {
            return List.of();
        }
        List<Prospect> result = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            if (i != without) {
                result.add(prospect(i));
            }
        }
        return result;
    }

    /** Where the rows lie on the map of the world; made when a map first asks. */
    WorldColumns world(InstallationCrs crs) {
        WorldColumns known = world;
        if (known == null) {
            known = WorldColumns.of(columns, crs);
            world = known;
        }
        return known;
    }

    /** Which rows have which offers; made when a filter first asks. */
    OfferMasks offers() {
        OfferMasks known = offers;
        if (known == null) {
            known = OfferMasks.of(columns);
            offers = known;
        }
        return known;
    }

    /** Words of a mask with a bit for every row. */
    int words() {
        return (size + 63) >>> 6;
    }

    /** The prospect at an index of the prospect columns. */
    Prospect prospect(int index) {
        Columns.ProspectColumns p = columns.prospects;
        return new Prospect(p.operator[index], Codes.stage(p.kind[index]), day(p.to[index]), p.secret[index]);
    }

    /** Operator of the surest prospect, −1 without one. */
    int surestOperator(int row) {
        return surestOperator[row];
    }

    /** A day of a column, {@code null} for none. */
    static @Nullable LocalDate day(int epochDay) {
        return epochDay == StateSink.NO_DAY ? null : LocalDate.ofEpochDay(epochDay);
    }

    private void keep(int row, Outlook outlook, LocalDate on) {
        Reason why = outlook.reason();
        stage[row] = (byte) outlook.stage().ordinal();
        reason[row] = (byte) why.ordinal();
        eligible[row] = why.eligible();
        expired[row] = outlook.promiseExpired();
        keepPlan(row, outlook);
        arrival[row] = Arrival.of(outlook.stage(), outlook.expected(), on).code();
        keepBest(row, outlook.best());
        if (outlook.stage() == Stage.UNKNOWN) {
            band[row] = UNKNOWN_BAND;
        }
    }

    private void keepPlan(int row, Outlook outlook) {
        Prospect surest = outlook.surest();
        LocalDate day = outlook.expected();
        plan[row] = surest == null ? NO_PLAN : (byte) surest.kind().ordinal();
        expected[row] = day == null ? StateSink.NO_DAY : (int) day.toEpochDay();
        expectedSecret[row] = surest != null && surest.secret();
        surestOperator[row] = surest == null ? -1 : surest.operator();
    }

    private void keepBest(int row, @Nullable Offer best) {
        bestDown[row] = best == null ? NO_OFFER : best.downKbps();
        bestUp[row] = best == null ? NO_OFFER : best.upKbps();
        bestTechnology[row] = (byte) (best == null ? 0 : best.technology().code());
        bestOperator[row] = best == null ? -1 : best.operator();
        band[row] = best == null ? 0 : bandOf(best.downKbps());
    }

    /** Index of the highest class that a download reaches; every offer reaches at least 1. Asked for every offer: no loop. */
    static byte bandOf(int downKbps) {
        if (downKbps < 50_000) {
            return (byte) (downKbps < 16_000 ? (downKbps < 10_000 ? 1 : 2) : downKbps < 30_000 ? 3 : 4);
        }
        if (downKbps < 200_000) {
            return (byte) (downKbps < 100_000 ? 5 : 6);
        }
        return (byte) (downKbps < 400_000 ? 7 : downKbps < 1_000_000 ? 8 : 9);
    }
}
