package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.coverage.store.HistoryStore.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The statements about one address of a snapshot that are open to a scope, as a chunk of one row. */
final class OpenStatements {

    private static final int ONLY = 0;

    private OpenStatements() {}

    /**
     * Counts the open statements anew: what a secret one outranks, hides or names stands here as if it had never been said.
     *
     * @param history all statements about the address
     */
    static Chunk of(Snapshot snapshot, Chunk chunk, int row, List<Statement> history, Secrets secrets) {
        StateRows rows = new StateRows(Math.max(1, history.size()));
        rows.numbered(ONLY);
        int municipality = chunk.columns.municipality[row];
        history.stream()
                .filter(s -> isBelieved(s, snapshot.operation))
                .filter(s -> !s.secret() || secrets.open(s.operatorId(), municipality))
                .forEach(s -> say(s, rows));
        Columns columns = new ColumnsBuilder(rows, Counting.of(snapshot.frame)).build();
        columns.usage[ONLY] = chunk.columns.usage[row];
        return new Chunk(columns, snapshot.evaluation());
    }

    private static boolean isBelieved(Statement s, long operation) {
        return s.recordedTo() == null || s.recordedTo() > operation;
    }

    private static void say(Statement s, StateRows rows) {
        int from = day(s.validFrom(), Integer.MIN_VALUE);
        int to = day(s.validTo(), Segment.FOREVER);
        if (s.kind().equals("supply")) {
            rows.offer(ONLY, s.operatorId(), s.sourceId(), s.technology().code(), s.downKbps(), s.upKbps(), from, to);
        } else if (s.kind().equals("prospect")) {
            rows.prospect(
                    ONLY,
                    s.operatorId(),
                    s.sourceId(),
                    Objects.requireNonNull(s.stage()),
                    s.technology().code(),
                    s.downKbps(),
                    s.upKbps(),
                    StateSink.NO_DAY,
                    day(s.expectedTo(), StateSink.NO_DAY),
                    s.secret(),
                    from,
                    to);
        }
    }

    private static int day(@Nullable LocalDate day, int none) {
        return day == null ? none : (int) day.toEpochDay();
    }
}
