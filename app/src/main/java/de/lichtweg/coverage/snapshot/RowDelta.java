package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.coverage.domain.correction.FactCorrection;
import de.lichtweg.coverage.snapshot.ChunkDelta.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements about one row of a chunk while operations change them: those that stand in the columns less what ended,
 * and what began. Only what has begun by the day matters; a segment that is over by then tells that the address was named.
 */
final class RowDelta {

    private final Columns columns;
    private final int row;
    private final int day;
    private final BitSet endedOffers = new BitSet();
    private final BitSet endedProspects = new BitSet();
    private final List<Event> begun = new ArrayList<>(2);
    private boolean anyEnded;

    RowDelta(Columns columns, int row, int day) {
        this.columns = columns;
        this.row = row;
        this.day = day;
    }

    /** Follows one change; false where the columns do not know what it ends, or what it says of the building. */
    boolean follow(Event event) {
        Segment<?> segment = event.segment();
        if (segment.from() > day) {
            return true;
        }
        if (event.begun()) {
            return !(segment.payload() instanceof FactCorrection) && begun.add(event);
        }
        anyEnded = true;
        return begun.removeIf(event::isAbout) || segment.to() <= day || end(event);
    }

    private boolean end(Event event) {
        return switch (event.segment().payload()) {
            case Offer offer -> endOffer(event, offer);
            case Promise promise -> endProspect(event, promise);
            default -> false;
        };
    }

    private boolean endOffer(Event event, Offer said) {
        Columns.OfferColumns o = columns.offers;
        for (int i = columns.offerStart[row]; i < columns.offerStart[row + 1]; i++) {
            if (o.operator[i] == event.operator()
                    && o.source[i] == event.source()
                    && o.technology[i] == said.technology().code()
                    && o.down[i] == said.downKbps()
                    && o.up[i] == said.upKbps()
                    && o.since[i] == event.segment().from()
                    && !endedOffers.get(i)) {
                endedOffers.set(i);
                return true;
            }
        }
        return false;
    }

    private boolean endProspect(Event event, Promise said) {
        for (int i = columns.prospectStart[row]; i < columns.prospectStart[row + 1]; i++) {
            if (isProspect(i, event, said) && !endedProspects.get(i)) {
                endedProspects.set(i);
                return true;
            }
        }
        return false;
    }

    private boolean isProspect(int index, Event event, Promise said) {
        Columns.ProspectColumns p = columns.prospects;
        return p.operator[index] == event.operator()
                && p.source[index] == event.source()
                && p.kind[index] == said.kind().stage().ordinal()
                && p.technology[index] == said.technology().code()
                && p.down[index] == said.downKbps()
                && p.up[index] == said.upKbps()
                && p.from[index] == day(said.expectedFrom())
                && p.to[index] == day(said.expectedTo())
                && p.secret[index] == said.secret()
                && p.since[index] == event.segment().from();
    }

    private static int day(@Nullable LocalDate day) {
        return day == null ? StateSink.NO_DAY : (int) day.toEpochDay();
    }

    /**
     * Whether all that counts is known here. It is not where statements are outranked or denied, since they may count again,
     * and not where nothing is left that names the address: something that is over may have named it.
     */
    boolean isCertain() {
        return !columns.incomplete[row] && (isNamed() || !anyEnded || !columns.known[row]);
    }

    private boolean isNamed() {
        return !begun.isEmpty()
                || columns.offerStart[row + 1] - columns.offerStart[row] > endedOffers.cardinality()
                || columns.prospectStart[row + 1] - columns.prospectStart[row] > endedProspects.cardinality();
    }

    /** Adds the row with what is believed now, under a number of its own. */
    void addTo(StateRows rows, int number) {
        rows.numbered(number);
        if (isNamed() || columns.known[row]) {
            rows.known(number);
        }
        for (int i = columns.offerStart[row]; i < columns.offerStart[row + 1]; i++) {
            if (!endedOffers.get(i)) {
                rows.offer(number, columns.offers, i);
            }
        }
        for (int i = columns.prospectStart[row]; i < columns.prospectStart[row + 1]; i++) {
            if (!endedProspects.get(i)) {
                rows.prospect(number, columns.prospects, i);
            }
        }
        for (Event event : begun) {
            if (event.segment().to() > day) {
                add(rows, number, event);
            }
        }
    }

    private static void add(StateRows rows, int number, Event event) {
        Segment<?> s = event.segment();
        switch (s.payload()) {
            case Offer o ->
                rows.offer(
                        number,
                        event.operator(),
                        event.source(),
                        o.technology().code(),
                        o.downKbps(),
                        o.upKbps(),
                        s.from(),
                        s.to());
            case Promise p ->
                rows.prospect(
                        number,
                        event.operator(),
                        event.source(),
                        p.kind().stage(),
                        p.technology().code(),
                        p.downKbps(),
                        p.upKbps(),
                        day(p.expectedFrom()),
                        day(p.expectedTo()),
                        p.secret(),
                        s.from(),
                        s.to());
            default -> throw new IllegalStateException("no statement of supply or prospects: " + s);
        }
    }
}
