package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.LedgerView.Intent;
import de.lichtweg.coverage.domain.Frame.Source;
import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.coverage.domain.outlook.Outlook;
import de.lichtweg.parties.Operators;
import java.time.LocalDate;

/**
 * Addresses as they would be if a network gave up what it has in prospect by one source. Of several equal prospects at an address one
 * is given up.
 */
record Withdrawals(Snapshot snapshot, int operator, int source, int kind, int to) {

    private static final int UNKNOWN = -1;

    static Withdrawals of(Snapshot snapshot, Operators operators, Intent intent) {
        LocalDate to = intent.expectedTo();
        return new Withdrawals(
                snapshot,
                operators.find(intent.operator()).map(Operators.Operator::id).orElse(UNKNOWN),
                snapshot.frame.sources().stream()
                        .filter(s -> s.key().equals(intent.source()))
                        .map(Source::id)
                        .findFirst()
                        .orElse(UNKNOWN),
                intent.stage().ordinal(),
                to == null ? StateSink.NO_DAY : (int) to.toEpochDay());
    }

    /** How many addresses would become eligible. O(addresses). */
    int eligible(Selection selection) {
        Chunk.Evaluation evaluation = snapshot.evaluation();
        int[] count = {0};
        selection.forEach((chunk, number, row) -> {
            int gone = chunk.eligible[row] ? UNKNOWN : find(chunk, row);
            if (gone != UNKNOWN && outlook(chunk, row, gone, evaluation).eligible()) {
                count[0]++;
            }
        });
        return count[0];
    }

    private static Outlook outlook(Chunk chunk, int row, int gone, Chunk.Evaluation evaluation) {
        return Outlook.of(chunk.facts(row, evaluation, gone), evaluation.rules(), evaluation.day());
    }

    private int find(Chunk chunk, int row) {
        Columns.ProspectColumns p = chunk.columns.prospects;
        for (int i = chunk.columns.prospectStart[row]; i < chunk.columns.prospectStart[row + 1]; i++) {
            if (p.operator[i] == operator && p.source[i] == source && p.kind[i] == kind && p.to[i] == to) {
                return i;
            }
        }
        return UNKNOWN;
    }
}
