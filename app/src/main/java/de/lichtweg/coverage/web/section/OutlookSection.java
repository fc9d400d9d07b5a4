package de.lichtweg.coverage.web.section;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.web.Links;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.region.RegionSection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the addresses of a region may expect, by stage; the stages sum to all addresses. */
@Component
class OutlookSection implements RegionSection {

    private final Ledger ledger;
    private final MessageSource messages;

    OutlookSection(Ledger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "outlook";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean recorded() {
        return true;
    }

    @Override
    public Optional<Section> section(Question question) {
        if (!question.scope().may(Level.AGGREGATE, DataClass.INTERNAL, question.region())) {
            return Optional.empty();
        }
        LedgerView view = ledger.view(question.scope(), question.asOf());
        AddressQuery all = AddressQuery.all(question.region());
        Totals totals = view.totals(all);
        if (totals.addresses() == 0) {
            return Optional.empty();
        }
        Words words = Words.current(messages);
        Links links = new Links(question.asOf());
        List<Line> lines = Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.UNKNOWN || totals.stages().getOrDefault(stage, 0) != 0)
                .map(stage -> line(stage, totals, links.addresses(all.with("stage", stage.name())), words))
                .toList();
        return Optional.of(Section.of(
                words.get("coverage.situation.stages"),
                lines,
                question.most(),
                "",
                links.situation(question.region())));
    }

    private static Line line(Stage stage, Totals totals, String href, Words words) {
        int count = totals.stages().getOrDefault(stage, 0);
        double share = count < 0 || totals.addresses() <= 0 ? Double.NaN : (double) count / totals.addresses();
        return new Line(
                stage.name(),
                words.stage(stage),
                words.number(count),
                words.percent(share),
                href,
                Tone.PLAIN,
                Optional.of(new Count(count, totals.addresses())));
    }
}
