package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.snapshot.Chunk.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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
            RowDelta row = new RowDelta(before.columns, events.get(from).row(), counting.day);
            if (isFollowed(row, from, to) && row.isCertain()) {
                row.addTo(rows, count);
                touched[count++] = events.get(from).row();
            } else {
                unclear.add((int) before.columns.id[events.get(from).row()]);
            }
        }
        Columns said = new ColumnsBuilder(rows, counting).build();
        int[] restated = Arrays.copyOf(touched, count);
        return before.restated(before.columns.restated(restated, said), restated, evaluation);
    }

    private boolean isFollowed(RowDelta row, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!row.follow(events.get(i))) {
                return false;
            }
        }
        return true;
    }

    private int endOfRow(int from) {
        int to = from + 1;
        while (to < events.size() && events.get(to).row() == events.get(from).row()) {
            to++;
        }
        return to;
    }
}
