package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.app.Corrections;
import de.lichtweg.coverage.app.Corrections.Order;
import de.lichtweg.coverage.app.Corrections.Preview;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.correction.Correction;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.coverage.domain.correction.Report;
import de.lichtweg.coverage.domain.correction.Usages;
import de.lichtweg.coverage.store.CorrectionStore.Recorded;
import de.lichtweg.coverage.web.FilterWords;
import de.lichtweg.coverage.web.Links;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.coverage.web.correction.CorrectionViews.Check;
import de.lichtweg.coverage.web.correction.CorrectionViews.Detail;
import de.lichtweg.coverage.web.correction.CorrectionViews.Form;
import de.lichtweg.coverage.web.correction.CorrectionViews.Line;
import de.lichtweg.coverage.web.correction.CorrectionViews.Option;
import de.lichtweg.coverage.web.correction.CorrectionViews.Sample;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the form of a correction, its preview, and what is shown of it afterwards. */
@Component
class CorrectionPage {

    private final Ledger ledger;
    private final Corrections corrections;
    private final Operators operators;
    private final Regions regions;
    private final LichtwegClock clock;
    private final ReportPage reports;
    private final MessageSource messages;

    CorrectionPage(
            Ledger ledger,
            Corrections corrections,
            Operators operators,
            Regions regions,
            LichtwegClock clock,
            ReportPage reports,
            MessageSource messages) {
        this.ledger = ledger;
        this.corrections = corrections;
        this.operators = operators;
        this.regions = regions;
        this.clock = clock;
        this.reports = reports;
        this.messages = messages;
    }

    /** The form, with the preview where one was asked for. */
    Form form(
            Scope scope,
            AddressQuery query,
            Map<String, String> typed,
            @Nullable Report report,
            @Nullable Order checked) {
        Words words = Words.current(messages);
        Links links = new Links(AsOf.NOW);
        LedgerView view = ledger.view(scope, AsOf.NOW);
        int count = view.count(query);
        Map<String, String> values = new LinkedHashMap<>(typed);
        LocalDate stichtag = view.reportingDate() == null ? clock.today() : view.reportingDate();
        values.putIfAbsent("ab", String.valueOf(stichtag));
        values.putIfAbsent("belegart", Evidence.Kind.DOCUMENTED.name());
        return new Form(
                words.get(
                        count == 1 ? "coverage.correction.count.one" : "coverage.correction.count",
                        words.number(count),
                        regions.get(query.region(), view.validOn()).name()),
                query.filters().isEmpty() ? "" : new FilterWords(view, regions, operators, words).sentence(query),
                links.addresses("/adressen/berichtigen", query, Map.of()),
                links.addresses(query),
                Networks.of(view, query.region()),
                Arrays.stream(Technology.values())
                        .filter(t -> t != Technology.NONE)
                        .map(t -> new Option(t.name(), words.technology(t)))
                        .toList(),
                Arrays.stream(Promise.Kind.values())
                        .map(k -> new Option(k.name(), words.stage(stage(k))))
                        .toList(),
                Usages.all().stream()
                        .map(u -> new Option(u, words.get("coverage.value.usage." + u)))
                        .toList(),
                Arrays.stream(Evidence.Kind.values())
                        .map(k -> new Option(k.name(), words.get("coverage.correction.evidence." + k)))
                        .toList(),
                values,
                Optional.ofNullable(report).map(reports::line),
                Optional.ofNullable(checked).map(order -> check(scope, view, order, words, links)));
    }

    private static Stage stage(Promise.Kind kind) {
        return kind == Promise.Kind.GRANTED ? Stage.FUNDED : Stage.valueOf(kind.name());
    }

    private Check check(Scope scope, LedgerView view, Order order, Words words, Links links) {
        Preview preview = corrections.preview(scope, order);
        int shown = preview.sample().size();
        return new Check(
                words.get("coverage.correction.says", preview.says(), words.date(order.from())),
                network(view, order, words),
                words.get(
                        preview.changed() == 0 ? "coverage.correction.changes.none" : "coverage.correction.changes",
                        words.number(preview.changed()),
                        words.number(preview.selected())),
                preview.fingerprint(),
                preview.sample().stream().map(row -> sample(row, links, words)).toList(),
                preview.changed() > shown
                        ? words.get("coverage.correction.more", words.number(preview.changed() - (long) shown))
                        : "");
    }

    /** How many of the selected addresses the network itself reports an offer for. */
    private String network(LedgerView view, Order order, Words words) {
        if (!(order.correction() instanceof Correction.OfNetwork about)) {
            return "";
        }
        int reported = view.count(order.query().with("operator", about.operatorKey()));
        String name = operators
                .find(about.operatorKey())
                .map(Operators.Operator::name)
                .orElse(about.operatorKey());
        return words.get("coverage.correction.reported", name, words.number(reported));
    }

    private static Sample sample(AddressRow row, Links links, Words words) {
        String today = row.stage() == Stage.UNKNOWN
                ? words.get("coverage.list.notReported")
                : row.technology() == null
                        ? words.get("coverage.list.noOffer")
                        : row.operatorName() + " · " + words.technology(row.technology()) + " · "
                                + words.mbit(row.down()) + "\u00a0Mbit/s";
        return new Sample(
                row.label(),
                links.address(row.id()),
                row.municipalityName() + (row.localityName().isEmpty() ? "" : ", " + row.localityName()),
                today + " · " + words.stage(row.stage()));
    }

    List<Line> list(Scope scope, int limit) {
        Words words = Words.current(messages);
        return corrections.list(scope, limit).stream()
                .map(c -> new Line(
                        Long.toString(c.operation()),
                        "/adressen/berichtigungen/" + c.operation(),
                        words.date(c.at()),
                        LocalDate.ofInstant(c.at(), LichtwegClock.BERLIN).toString(),
                        c.correction().says(),
                        place(c),
                        words.number(c.correction().changed().size()),
                        c.actor(),
                        c.undoneBy() != null))
                .toList();
    }

    private String place(Recorded c) {
        return regions.find(c.correction().region(), clock.today())
                .map(Regions.Region::name)
                .orElse(c.correction().region().value());
    }

    Detail detail(Scope scope, long operation) {
        Recorded c = corrections.get(scope, operation);
        Words words = Words.current(messages);
        Links links = new Links(AsOf.NOW);
        String list = "/adressen?region=" + c.correction().region();
        String filters = c.correction().filters();
        Long undoneBy = c.undoneBy();
        return new Detail(
                Long.toString(operation),
                c.correction().says(),
                words.date(c.correction().asOf()),
                words.number(c.correction().addresses()),
                words.number(c.correction().changed().size()),
                links.addresses(AddressQuery.all(c.correction().region()).with("correction", Long.toString(operation))),
                c.why(),
                words.get("coverage.correction.evidence."
                        + c.correction().evidence().kind()),
                c.correction().evidence().text(),
                c.actor(),
                words.date(c.at()),
                place(c),
                filters.isEmpty() ? list : list + "&" + filters,
                undoneBy == null ? "" : words.get("coverage.correction.undone", Long.toString(undoneBy)),
                undoneBy == null && corrections.mayCorrect(scope, c.correction().region()),
                "/lagebild/" + c.correction().region() + "/vorgang/" + operation,
                "/adressen/berichtigungen/" + operation + "/zuruecknehmen");
    }
}
