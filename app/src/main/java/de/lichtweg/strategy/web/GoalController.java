package de.lichtweg.strategy.web;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.hanging.Hanging;
import de.lichtweg.platform.hanging.Hangings;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.strategy.Goal;
import de.lichtweg.strategy.GoalDraft.Point;
import de.lichtweg.strategy.app.Goals;
import de.lichtweg.strategy.domain.Progress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goals: list, page, form, file. */
@Controller
class GoalController {

    private final Goals goals;
    private final GoalPage page;
    private final Ledger ledger;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;
    private final boolean demo;
    private final Hangings hangings;

    GoalController(
            Goals goals,
            GoalPage page,
            Ledger ledger,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages,
            @Value("${lichtweg.demo}") boolean demo,
            Hangings hangings) {
        this.goals = goals;
        this.page = page;
        this.ledger = ledger;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
        this.demo = demo;
        this.hangings = hangings;
    }

    @GetMapping(GoalPage.PATH)
    String list(Scope scope, HttpServletRequest request, Model model) {
        RegionKey region = Asked.region(request, scope, regions.home());
        model.addAttribute("regionKey", region);
        model.addAttribute("view", page.list(scope, region));
        return "strategy/goals";
    }

    @GetMapping(GoalPage.PATH + "/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        GoalViews.One view = page.one(scope, id);
        model.addAttribute("regionKey", view.region());
        model.addAttribute("g", view);
        Optional<Hanging> hanging = hangings.find(scope, Goals.SUBJECT, id);
        model.addAttribute("hanging", hanging.orElse(null));
        model.addAttribute(
                "beside",
                hanging.map(Hanging::beside)
                        .orElseGet(() -> hangings.beside(
                                scope, new SubjectRef(Goals.SUBJECT, Long.toString(id)), view.region())));
        return "strategy/goal";
    }

    @GetMapping(GoalPage.PATH + "/neu")
    String fresh(Scope scope, HttpServletRequest request, Model model) {
        RegionKey region = Asked.region(request, scope, regions.home());
        requireWrite(scope, region);
        Map<String, String> typed = Asked.typed(model);
        model.addAttribute("regionKey", region);
        model.addAttribute(
                "form",
                page.form(scope, null, typed.isEmpty() ? GoalForm.fresh(region, clock.today()) : typed, region));
        return "strategy/form";
    }

    @PostMapping(GoalPage.PATH)
    String create(Scope scope, HttpServletRequest request) {
        return "redirect:" + GoalPage.PATH + "/" + goals.create(scope, new GoalForm(typed(request)).draft());
    }

    @GetMapping(GoalPage.PATH + "/{id:\\d+}/bearbeiten")
    String edit(Scope scope, @PathVariable long id, Model model) {
        Goal goal = goals.get(scope, id);
        requireWrite(scope, goal.draft().region());
        Map<String, String> typed = Asked.typed(model);
        model.addAttribute("regionKey", goal.draft().region());
        model.addAttribute(
                "form",
                page.form(
                        scope,
                        goal,
                        typed.isEmpty() ? GoalForm.of(goal.draft()) : typed,
                        goal.draft().region()));
        return "strategy/form";
    }

    @PostMapping(GoalPage.PATH + "/{id:\\d+}")
    String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        requireWrite(scope, goals.get(scope, id).draft().region());
        goals.change(scope, id, version, new GoalForm(typed(request)).draft());
        flash.addFlashAttribute("saved", true);
        return "redirect:" + GoalPage.PATH + "/" + id;
    }

    private static void requireWrite(Scope scope, RegionKey region) {
        if (!GoalPage.mayWrite(scope, region)) {
            throw new Closed("goal.write");
        }
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                typed.put(name, String.join(",", values));
            }
        });
        return typed;
    }

    /** A step of a goal. */
    private record Row(Goal goal, Point point, Progress progress) {}

    @GetMapping(GoalPage.PATH + ".{format}")
    void file(Scope scope, @PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RegionKey region = Asked.region(request, scope, regions.home());
        Texts texts = Texts.current(messages);
        List<Goal> all = goals.list(scope, region);
        Map<Long, Progress> progress = goals.progress(ledger.view(scope, AsOf.NOW), all);
        List<Row> rows = all.stream()
                .flatMap(g ->
                        g.draft().points().stream().map(p -> new Row(g, p, progress.getOrDefault(g.id(), nothing(p)))))
                .toList();
        LocalDate today = clock.today();
        Provenance provenance = new Provenance(
                texts.get("strategy.goals"),
                today,
                null,
                today,
                demo,
                List.of(new Provenance.Fact("Gebiet", region.value())));
        List<Column<Row>> columns = List.of(
                Column.text("nummer", r -> Long.toString(r.goal.id())),
                Column.text("ziel", r -> r.goal.draft().title()),
                Column.text("traeger", r -> r.goal.draft().owner()),
                Column.text("gebiet", r -> r.goal.draft().region().value()),
                Column.text(
                        "gezaehlt",
                        r -> texts.get("coverage.measure." + r.goal.draft().measure())),
                Column.text(
                        "kennzahl",
                        r -> texts.get("strategy.indicator." + r.goal.draft().indicator())),
                Column.date("bis", r -> r.point.due()),
                Column.decimal("zielwert_prozent", r -> r.point.percentE2() / 100.0),
                Column.percent("heute_prozent", r -> Double.isNaN(r.progress.now()) ? null : r.progress.now()),
                Column.text("stand", r -> texts.get("strategy.standing." + r.progress.standing())),
                Column.text(
                        "status",
                        r -> texts.get("strategy.state." + r.goal.draft().state())),
                Column.date("gilt_ab", r -> r.goal.draft().validFrom()),
                Column.text("quelle", r -> r.goal.draft().source()),
                Column.text("definition", r -> r.goal.draft().definition()),
                Column.text("teil_von", r -> Objects.toString(r.goal.draft().parent(), "")),
                Column.text(
                        "aktivitaeten",
                        r -> r.goal.draft().activities().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))));
        Downloads.send(
                new Table<>(texts.get("strategy.goals"), columns, rows, provenance),
                "ziele-" + region,
                format,
                response);
    }

    private static Progress nothing(Point point) {
        return new Progress(0, Double.NaN, point, Double.NaN, Progress.Standing.NOTHING);
    }
}
