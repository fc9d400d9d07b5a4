package de.lichtweg.strategy.web;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.Measure;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import de.lichtweg.strategy.Goal;
import de.lichtweg.strategy.GoalDraft;
import de.lichtweg.strategy.GoalDraft.Point;
import de.lichtweg.strategy.GoalState;
import de.lichtweg.strategy.Indicator;
import de.lichtweg.strategy.app.Goals;
import de.lichtweg.strategy.domain.Progress;
import de.lichtweg.strategy.web.GoalViews.Choice;
import de.lichtweg.strategy.web.GoalViews.Doing;
import de.lichtweg.strategy.web.GoalViews.Fact;
import de.lichtweg.strategy.web.GoalViews.Form;
import de.lichtweg.strategy.web.GoalViews.Line;
import de.lichtweg.strategy.web.GoalViews.Link;
import de.lichtweg.strategy.web.GoalViews.Listed;
import de.lichtweg.strategy.web.GoalViews.Measured;
import de.lichtweg.strategy.web.GoalViews.One;
import de.lichtweg.strategy.web.GoalViews.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the pages of goals. */
@Component
class GoalPage {

    static final String PATH = "/ziele";

    private final Goals goals;
    private final Activities activities;
    private final Ledger ledger;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    GoalPage(
            Goals goals,
            Activities activities,
            Ledger ledger,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.goals = goals;
        this.activities = activities;
        this.ledger = ledger;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    Listed list(Scope scope, RegionKey region) {
        Texts texts = Texts.current(messages);
        LedgerView view = ledger.view(scope, AsOf.NOW);
        List<Goal> all = goals.list(scope, region);
        Map<Long, Progress> progress = goals.progress(view, all);
        return new Listed(
                texts.get("strategy.goals.title", name(region)),
                all.stream().map(g -> line(g, progress.get(g.id()), all, texts)).toList(),
                mayWrite(scope, region),
                PATH + "?region=" + region,
                PATH + "/neu?region=" + region,
                StepPage.PATH + "?region=" + region,
                ExportLink.of(false, format -> PATH + "." + format + "?region=" + region),
                texts.get(
                        "strategy.source",
                        texts.date(view.reportingDate()),
                        view.ruleSet().name()));
    }

    private Line line(Goal goal, @Nullable Progress progress, List<Goal> all, Texts texts) {
        GoalDraft d = goal.draft();
        return new Line(
                d.title(),
                PATH + "/" + goal.id(),
                all.stream().anyMatch(g -> Goals.isPartOf(goal, g)),
                d.owner(),
                texts.get("coverage.measure." + d.measure()),
                texts.get("strategy.indicator." + d.indicator()),
                name(d.region()),
                Optional.ofNullable(progress).map(p -> measured(p, texts)),
                texts.number(d.activities().size()));
    }

    static Measured measured(Progress p, Texts texts) {
        boolean some = p.all() > 0;
        return new Measured(
                some ? texts.percent(p.now()) : "",
                Texts.plain(p.next().percentE2()) + "\u00a0%",
                texts.date(p.next().due()),
                some ? texts.percent(p.then()) : "",
                some ? Texts.points(p.apart()) : "",
                texts.get("strategy.standing." + p.standing()),
                switch (p.standing()) {
                    case REACHED, ON_PATH -> "ok";
                    case BEHIND -> "warn";
                    case MISSED -> "danger";
                    default -> "";
                },
                width(some ? p.now() : 0),
                width(some ? p.then() : 0),
                width(p.next().share()));
    }

    private static String width(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    One one(Scope scope, long id) {
        Texts texts = Texts.current(messages);
        Goal goal = goals.get(scope, id);
        GoalDraft d = goal.draft();
        LedgerView view = ledger.view(scope, AsOf.NOW);
        Optional<GigabitPath> path = view.mayOpenAddresses(d.region())
                ? Optional.of(view.path(d.measure().of(AddressQuery.all(d.region()))))
                : Optional.empty();
        AddressQuery missing = missing(d);
        int left = path.isPresent() ? view.count(missing) : 0;
        String mass = d.measure() == Measure.ADDRESSES ? "" : "?mass=" + d.measure();
        return new One(
                id,
                d.title(),
                d.region(),
                PATH + "?region=" + d.region(),
                mayWrite(scope, d.region()) ? PATH + "/" + id + "/bearbeiten" : "",
                facts(goal, texts),
                d.definition().isEmpty()
                        ? texts.get(
                                "strategy.indicator." + d.indicator() + ".definition",
                                texts.get("coverage.measure." + d.measure()))
                        : d.definition(),
                path.map(p -> measured(Progress.of(d, p, view.validOn()), texts)),
                d.points().stream().map(p -> step(d, p, path, texts)).toList(),
                doings(scope, d, texts),
                goals.list(scope, d.region()).stream()
                        .filter(g -> Goals.isPartOf(g, goal))
                        .map(g -> new Link(g.draft().title(), PATH + "/" + g.id()))
                        .toList(),
                path.isPresent() ? "/pfad/" + d.region() + mass : "",
                left == 0 ? "" : texts.get("strategy.missing", texts.number(left)),
                Texts.addresses(missing),
                texts.get(
                        "strategy.changed",
                        goal.version(),
                        texts.date(LocalDate.ofInstant(goal.changedAt(), LichtwegClock.BERLIN)),
                        goal.changedBy()));
    }

    /** The addresses that do not fulfil it yet. */
    private static AddressQuery missing(GoalDraft d) {
        AddressQuery all = d.measure().of(AddressQuery.all(d.region()));
        return d.indicator() == Indicator.GIGABIT
                ? all.with("stage", "IN_CONSTRUCTION", "FUNDED", "COMMITTED", "ANNOUNCED", "OPEN", "UNKNOWN")
                : all.with("stage", "ANNOUNCED", "OPEN", "UNKNOWN");
    }

    private List<Fact> facts(Goal goal, Texts texts) {
        GoalDraft d = goal.draft();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("strategy.field.owner"), d.owner(), ""));
        facts.add(new Fact(texts.get("strategy.field.region"), name(d.region()), ""));
        facts.add(new Fact(texts.get("strategy.field.measure"), texts.get("coverage.measure." + d.measure()), ""));
        facts.add(
                new Fact(texts.get("strategy.field.indicator"), texts.get("strategy.indicator." + d.indicator()), ""));
        facts.add(new Fact(texts.get("strategy.field.state"), texts.get("strategy.state." + d.state()), ""));
        facts.add(new Fact(texts.get("strategy.field.validFrom"), texts.date(d.validFrom()), ""));
        if (!d.source().isEmpty()) {
            facts.add(new Fact(texts.get("strategy.field.source"), d.source(), ""));
        }
        return facts;
    }

    private static Step step(GoalDraft d, Point point, Optional<GigabitPath> path, Texts texts) {
        double decided = path.map(p -> d.indicator() == Indicator.GIGABIT
                        ? p.decided(d.measure(), Arrival.quarter(point.due()))
                        : p.bound(d.measure()))
                .orElse(Double.NaN);
        boolean some = !Double.isNaN(decided);
        double apart = 100 * (decided - point.share());
        return new Step(
                texts.date(point.due()),
                Texts.plain(point.percentE2()) + "\u00a0%",
                some ? texts.percent(decided) : "",
                some ? Texts.points(apart) : "",
                some && apart < -0.05);
    }

    private List<Doing> doings(Scope scope, GoalDraft d, Texts texts) {
        LocalDate today = clock.today();
        return activities.list(scope).stream()
                .filter(a -> d.activities().contains(a.id()))
                .map(a -> new Doing(
                        a.title(),
                        "/aktivitaeten/" + a.id(),
                        texts.get("activity.kind." + a.draft().basics().kind()),
                        a.draft().next().step(),
                        texts.date(a.draft().next().due()),
                        a.isDueBefore(today)))
                .toList();
    }

    /** The form of a goal, or of a new one. */
    Form form(Scope scope, @Nullable Goal goal, Map<String, String> typed, RegionKey region) {
        Texts texts = Texts.current(messages);
        GoalForm form = new GoalForm(typed);
        List<Long> chosen = form.activities();
        return new Form(
                goal == null ? texts.get("strategy.new") : goal.draft().title(),
                goal == null ? PATH : PATH + "/" + goal.id(),
                goal == null ? PATH + "?region=" + region : PATH + "/" + goal.id(),
                goal == null ? 0 : goal.version(),
                typed,
                goals.list(scope, regions.home()).stream()
                        .filter(g -> g.draft().parent() == null && (goal == null || g.id() != goal.id()))
                        .map(g -> choice(Long.toString(g.id()), g.draft().title(), form.get("teil_von")))
                        .toList(),
                places(scope, form.get("gebiet")),
                choices(Measure.values(), form.get("mass"), m -> texts.get("coverage.measure." + m)),
                choices(Indicator.values(), form.get("kennzahl"), i -> texts.get("strategy.indicator." + i)),
                choices(GoalState.values(), form.get("stand"), s -> texts.get("strategy.state." + s)),
                form.rows(),
                activities.list(scope).stream()
                        .filter(a -> chosen.contains(a.id())
                                || !a.draft().course().state().isOver())
                        .map(a -> new Choice(Long.toString(a.id()), a.title(), chosen.contains(a.id())))
                        .toList(),
                owners(scope));
    }

    /** Whose goals the reader knows anyway, and who leads activities that he may see. */
    private List<String> owners(Scope scope) {
        return Stream.concat(
                        goals.list(scope, regions.home()).stream()
                                .map(g -> g.draft().owner()),
                        activities.list(scope).stream().map(Activity::organisationName))
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Choice> places(Scope scope, String chosen) {
        LocalDate today = clock.today();
        return Stream.concat(
                        regions.find(regions.home(), today).stream(), regions.children(regions.home(), today).stream())
                .filter(r -> mayWrite(scope, r.key()))
                .map(r -> choice(r.key().value(), r.name(), chosen))
                .toList();
    }

    private static Choice choice(String value, String text, String chosen) {
        return new Choice(value, text, value.equals(chosen));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, String chosen, Function<E, String> text) {
        return Arrays.stream(values)
                .map(v -> choice(v.name(), text.apply(v), chosen))
                .toList();
    }

    static boolean mayWrite(Scope scope, RegionKey region) {
        return scope.may(Level.WRITE, DataClass.INTERNAL, region);
    }

    private String name(RegionKey key) {
        return regions.find(key, clock.today()).map(Region::name).orElse(key.value());
    }
}
