package de.lichtweg.coverage.snapshot;

import de.lichtweg.kernel.AsOf;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days for which somebody who may see only sums gets an answer: today and the ends of half-years, in both axes. Between
 * two of them thousands of statements change; two days side by side would show what a single correction or a single expired
 * promise did. Never is asked what was known after a single operation.
 */
final class SumDays {

    private static final List<MonthDay> ENDS = List.of(MonthDay.of(6, 30), MonthDay.of(12, 31));

    private SumDays() {}

    static boolean open(AsOf asOf, LocalDate today) {
        return open(asOf.validOn(), today) && open(asOf.knownOn(), today) && asOf.knownThrough() == null;
    }

    private static boolean open(@Nullable LocalDate day, LocalDate today) {
        return day == null || day.equals(today) || ENDS.contains(MonthDay.from(day));
    }
}
