package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What a scope may see of secret prospects: operator and day only for the operator itself and for those who may see
 * business secrets raw; everybody else sees the stage and the quarter.
 */
final class Secrets {

    private final Scope scope;
    private final OptionalInt ownOperator;
    private final boolean[] rawByMunicipality;

    Secrets(Scope scope, OptionalInt ownOperator, Snapshot snapshot, Territory territory) {
        this.scope = scope;
        this.ownOperator = ownOperator;
        rawByMunicipality = new boolean[snapshot.texts.municipalities.size()];
        for (int i = 0; i < rawByMunicipality.length; i++) {
            rawByMunicipality[i] = seesRaw(territory.municipality(i).orElse(RegionKey.GERMANY));
        }
    }

    private boolean seesRaw(RegionKey region) {
        return scope.may(Level.RAW, DataClass.BUSINESS_SECRET, region);
    }

    /** Whether operator and day of a secret statement of an operator may be seen. */
    boolean open(int operator, int municipality) {
        return municipality < rawByMunicipality.length && rawByMunicipality[municipality]
                || ownOperator.isPresent() && ownOperator.getAsInt() == operator;
    }

    /** Whether statements of an operator may be seen at all: an operator sees its own only. */
    boolean mayHear(int operator) {
        return ownOperator.isEmpty() || ownOperator.getAsInt() == operator;
    }

    /** The expected day as the scope may see it: of a secret prospect the last day of its quarter. */
    int expected(Chunk chunk, int row) {
        int exact = chunk.expected[row];
        if (exact == StateSink.NO_DAY || !chunk.expectedSecret[row]) {
            return exact;
        }
        boolean open = open(chunk.surestOperator(row), chunk.columns.municipality[row]);
        return open ? exact : (int) endOfQuarter(LocalDate.ofEpochDay(exact)).toEpochDay();
    }

    static LocalDate endOfQuarter(LocalDate day) {
        int month = (day.getMonthValue() + 2) / 3 * 3;
        LocalDate first = LocalDate.of(day.getYear(), month, 1);
        return first.withDayOfMonth(first.lengthOfMonth());
    }
}
