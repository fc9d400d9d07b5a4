package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.snapshot.Chunk.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What operations changed in the statements about the rows of one chunk. Statements of touched rows are counted and ordered
 * by the same code as those that come from the database.
 */
final class ChunkDelta {

    private final Chunk before;
    private final List<Event> events = new ArrayList<>();
    private final List<Integer> unclear = new ArrayList<>();

    ChunkDelta(Chunk before) {
        this.before = before;
    }

    /** A segment that begins or ends to be believed of a row. */
    record Event(int row, boolean begun, int source, int operator, Segment<?> segment) {

        boolean isAbout(Event other) {
            return source == other.source && operator == other.operator && segment.saysTheSameAs(other.segment);
        }
    }

    /** Adds what happened next. */
    void add(Event event) {
        events.add(event);
    }

    /** Ids of addresses that have to be read from the database. */
    List<Integer> unclear() {
        return unclear;
    }

    /** The chunk afterwards; rows that are unclear stay as they were. O(offers of the chunk). */
    Chunk apply(Counting counting, Evaluation evaluation) {
        events.sort(Comparator.comparingInt(Event::row));
        StateRows rows = new StateRows(events.size());
        int[] touched = new int[events.size()];
        int count = 0;
        for (int from = 0, to; from < events.size(); from = to) {
            to = endOfRow(from);
            RowDelta row = new RowDelta(before.columns, events.get(from).row(), counting.day());
            if (events.subList(from, to).stream().allMatch(row::follow) && row.isCertain()) {
                row.addTo(rows, count);
                touched[count++] = events.get(from).row();
            } else {
                unclear.add((int) before.columns.id[events.get(from).row()]);
            }
        }
        Columns said = new ColumnsBuilder(rows, counting).build();
        return before.restated(
                before.columns.restated(Arrays.copyOf(touched, count), said), touched(touched, count), evaluation);
    }

    private static IntStream touched(int[] rows, int count) {
        return Arrays.stream(rows, 0, count);
    }

    private int endOfRow(int from) {
        int to = from + 1;
        while (to < events.size() && events.get(to).row() == events.get(from).row()) {
            to++;
        }
        return to;
    }
}
