package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.ShellFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stichtag and rule set for the bar under the header. */
@Component
class LedgerShellFacts implements ShellFacts {

    private static final int CHOICES = 8;

    private final Ledger ledger;

    LedgerShellFacts(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Facts facts(@Nullable RegionKey region, AsOf asOf, Scope scope) {
        if (region == null || !scope.may(Level.AGGREGATE, DataClass.INTERNAL, region)) {
            return Facts.NONE;
        }
        LedgerView view = ledger.view(scope, asOf);
        LocalDate reported = view.reportingDate();
        return new Facts(
                reported,
                reported == null ? List.of() : halfYears(reported),
                view.ruleSet().name(),
                view.ruleSet().source(),
                List.of());
    }

    private static List<LocalDate> halfYears(LocalDate newest) {
        return Stream.iterate(newest, LedgerShellFacts::before).limit(CHOICES).toList();
    }

    /** The half-year's end before a day. */
    static LocalDate before(LocalDate day) {
        LocalDate june = LocalDate.of(day.getYear(), 6, 30);
        return day.isAfter(june) ? june : LocalDate.of(day.getYear() - 1, 12, 31);
    }
}
