package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * How the number of open addresses moved in the last four weeks: then, what each stage took, new addresses, now. Stages sum
 * to all addresses on both days, so the lines add up. Who sees sums only compares with the end of the last half-year.
 */
@Component
class SincePage {

    private static final int DAYS = 28;

    /** A line of the comparison. */
    record Line(String text, String value, String href, boolean sum) {}

    /** The comparison. */
    record SinceView(String title, List<Line> lines, String source, String why, String back) {}

    private final Ledger ledger;
    private final MessageSource messages;

    SincePage(Ledger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    SinceView build(Scope scope, RegionKey region, AsOf asOf) {
        Words words = Words.current(messages);
        Links links = new Links(asOf);
        LedgerView now = ledger.view(scope, asOf);
        LocalDate then =
                now.mayOpenAddresses(region) ? now.validOn().minusDays(DAYS) : LedgerShellFacts.before(now.validOn());
        Links linksThen = new Links(new AsOf(then, then));
        AddressQuery all = AddressQuery.all(region);
        Totals after = now.totals(all);
        Totals before = ledger.view(scope, new AsOf(then, then)).totals(all);
        AddressQuery open = all.with("stage", Stage.OPEN.name());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                words.get("coverage.since.then"),
                words.number(count(before, Stage.OPEN)),
                linksThen.addresses(open),
                false));
        for (Stage stage : Stage.values()) {
            long moved = count(before, stage) - (long) count(after, stage);
            boolean shown = count(before, stage) >= 0 && count(after, stage) >= 0;
            if (stage != Stage.OPEN && moved != 0 && shown) {
                lines.add(new Line(
                        words.stage(stage),
                        words.signed(moved),
                        links.addresses(all.with("stage", stage.name())),
                        false));
            }
        }
        long added = after.addresses() - (long) before.addresses();
        if (added != 0 && after.addresses() >= 0 && before.addresses() >= 0) {
            lines.add(new Line(words.get("coverage.since.added"), words.signed(added), "", false));
        }
        lines.add(new Line(
                words.get("coverage.since.now"), words.number(count(after, Stage.OPEN)), links.addresses(open), true));
        return new SinceView(
                words.get("coverage.since.title", words.date(then)),
                lines,
                words.get("coverage.since.source"),
                ExplainPage.href(region, "stage_open", Weighting.ADDRESSES, new AsOf(then, then), links),
                links.glance(region, java.util.Map.of()));
    }

    private static int count(Totals totals, Stage stage) {
        return totals.stages().getOrDefault(stage, 0);
    }
}
