package de.lichtweg.strategy.web;

import de.lichtweg.activity.ActivityKind;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import de.lichtweg.strategy.app.NextSteps;
import de.lichtweg.strategy.app.NextSteps.Row;
import de.lichtweg.strategy.app.StepWords;
import de.lichtweg.strategy.domain.NextStep;
import de.lichtweg.strategy.domain.StepRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The next step of every municipality with its reason; one click opens the form of the activity. */
@Controller
class StepPage {

    static final String PATH = "/naechste-schritte";

    /** Running activities that a row names; the others are counted. */
    private static final int NAMED = 2;

    private final NextSteps steps;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;
    private final boolean demo;

    StepPage(
            NextSteps steps,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages,
            @Value("${lichtweg.demo}") boolean demo) {
        this.steps = steps;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
        this.demo = demo;
    }

    /** Finished values of the list. */
    record View(
            String title,
            String lede,
            List<Line> lines,
            List<RuleLine> rules,
            String selfHref,
            String goalsHref,
            List<ExportLink> exports,
            String source) {}

    /** A municipality; without a suggestion only the reason says why. */
    record Line(
            String name,
            String href,
            String step,
            String reason,
            String addresses,
            String addressesHref,
            String createHref,
            List<Running> running,
            String more) {}

    /** What is under way. */
    record Running(String title, String href) {}

    /** A rule. */
    record RuleLine(String suggests, String condition, String since, String source) {}

    @GetMapping(PATH)
    String list(Scope scope, HttpServletRequest request, Model model) {
        RegionKey region = Asked.region(request, scope, regions.home());
        model.addAttribute("regionKey", region);
        model.addAttribute("view", view(scope, region, Texts.current(messages)));
        return "strategy/steps";
    }

    private View view(Scope scope, RegionKey region, Texts texts) {
        List<Row> rows = rows(scope, region);
        long open = rows.stream().filter(r -> r.step().isPresent()).count();
        LocalDate today = clock.today();
        return new View(
                texts.get(
                        "strategy.steps.title",
                        regions.find(region, today).map(Region::name).orElse(region.value())),
                rows.isEmpty()
                        ? texts.get("strategy.steps.empty")
                        : texts.get("strategy.steps.lede", texts.number(open), texts.number(rows.size())),
                rows.stream().map(r -> line(scope, r, texts)).toList(),
                steps.rules(scope).stream()
                        .filter(r -> r.isValidOn(today))
                        .map(r -> rule(r, texts))
                        .toList(),
                PATH + "?region=" + region,
                GoalPage.PATH + "?region=" + region,
                ExportLink.of(false, format -> PATH + "." + format + "?region=" + region),
                texts.get("strategy.steps.source", texts.date(today)));
    }

    /** Those with a step first, by how many addresses it is about. */
    private List<Row> rows(Scope scope, RegionKey region) {
        return steps.list(scope, region).stream()
                .sorted(Comparator.comparingInt(
                                (Row r) -> -r.step().map(NextStep::count).orElse(0))
                        .thenComparing(r -> r.municipality().name()))
                .toList();
    }

    private Line line(Scope scope, Row row, Texts texts) {
        String name = row.municipality().name();
        RegionKey key = row.municipality().key();
        Optional<NextStep> step = row.step();
        return new Line(
                name,
                "/lagebild/" + key,
                step.map(s -> kind(s.rule().suggests(), texts)).orElse(""),
                step.map(s -> StepWords.reason(s, name)).orElse(texts.get(why(row))),
                step.map(s -> texts.number(s.count())).orElse(""),
                step.map(s -> Texts.addresses(NextSteps.query(s.rule().count(), key)))
                        .orElse(""),
                step.filter(s -> scope.may(Level.WRITE, DataClass.ACTIVITY, key))
                        .map(s -> createHref(s, name))
                        .orElse(""),
                row.running().stream()
                        .limit(NAMED)
                        .map(u -> new Running(u.title(), "/aktivitaeten/" + u.id()))
                        .toList(),
                row.running().size() > NAMED ? "+" + (row.running().size() - NAMED) : "");
    }

    private static String why(Row row) {
        return row.running().isEmpty() ? "strategy.steps.nothing" : "strategy.steps.running";
    }

    private static String kind(ActivityKind kind, Texts texts) {
        return texts.get("activity.kind." + kind);
    }

    /** The form of the activity, filled in. */
    private static String createHref(NextStep step, String name) {
        String addresses = Texts.addresses(NextSteps.query(step.rule().count(), step.municipality()));
        return "/aktivitaeten/neu?art=" + step.rule().suggests() + "&region=" + step.municipality() + "&titel="
                + Texts.encoded(StepWords.title(step, name)) + "&beschreibung="
                + Texts.encoded(StepWords.reason(step, name)) + "&adressen=" + Texts.encoded(addresses);
    }

    private static RuleLine rule(StepRule rule, Texts texts) {
        ActivityKind after = rule.after();
        String condition = texts.get("strategy.count." + rule.count(), texts.number(rule.atLeast()));
        return new RuleLine(
                kind(rule.suggests(), texts),
                after == null
                        ? condition
                        : condition + ", "
                                + texts.get("strategy.rule.after", kind(after, texts), texts.number(rule.withinDays())),
                texts.date(rule.validFrom()),
                rule.source());
    }

    @GetMapping(PATH + ".{format}")
    void file(Scope scope, @PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RegionKey region = Asked.region(request, scope, regions.home());
        Texts texts = Texts.current(messages);
        LocalDate today = clock.today();
        Provenance provenance = new Provenance(
                texts.get("strategy.steps"),
                today,
                null,
                today,
                demo,
                List.of(new Provenance.Fact("Gebiet", region.value())));
        List<Column<Row>> columns = List.of(
                Column.text("ags", r -> r.municipality().key().value()),
                Column.text("kommune", r -> r.municipality().name()),
                Column.text(
                        "naechster_schritt",
                        r -> r.step().map(s -> kind(s.rule().suggests(), texts)).orElse("")),
                Column.text(
                        "begruendung",
                        r -> r.step()
                                .map(s -> StepWords.reason(s, r.municipality().name()))
                                .orElse(texts.get(why(r)))),
                Column.integer("adressen", r -> r.step().map(NextStep::count).orElse(null)),
                Column.text(
                        "regel",
                        r -> r.step()
                                .map(s -> s.rule().key() + " " + s.rule().version())
                                .orElse("")),
                Column.text("quelle", r -> r.step().map(s -> s.rule().source()).orElse("")),
                Column.integer("laufende_aktivitaeten", r -> r.running().size()));
        Downloads.send(
                new Table<>(texts.get("strategy.steps"), columns, rows(scope, region), provenance),
                "naechste-schritte-" + region,
                format,
                response);
    }
}
