package de.lichtweg.planning.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.app.BasisShelf;
import de.lichtweg.planning.app.EstimateDesk;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.planning.domain.Estimate;
import de.lichtweg.planning.domain.Estimate.State;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.PlanDetails;
import de.lichtweg.planning.domain.Reach;
import de.lichtweg.planning.web.Views.BudgetRow;
import de.lichtweg.planning.web.Views.Budgets;
import de.lichtweg.planning.web.Views.Fact;
import de.lichtweg.planning.web.Views.Figure;
import de.lichtweg.planning.web.Views.Head;
import de.lichtweg.planning.web.Views.Result;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the pages of estimates. */
@Component
class EstimatePage {

    static final String PATH = "/kostenschaetzung";

    private static final int NAMED = 3;
    private static final int MANY = 300;
    private static final int VERY_MANY = 3_000;

    private final EstimateDesk desk;
    private final BasisShelf shelf;
    private final PlanMaps maps;
    private final Jobs jobs;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    EstimatePage(
            EstimateDesk desk,
            BasisShelf shelf,
            PlanMaps maps,
            Jobs jobs,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.desk = desk;
        this.shelf = shelf;
        this.maps = maps;
        this.jobs = jobs;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** "Nossen, Lommatzsch", with how many more. */
    String place(Estimate e, Texts texts) {
        String first = e.territory().stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
        int more = e.territory().size() - NAMED;
        return more <= 0 ? first : texts.get("estimate.places.more", first, texts.number(more));
    }

    /** A plan of an estimate; empty while there is none. */
    Optional<Result> result(Scope scope, Estimate estimate, List<Plan> plans, int number) {
        Optional<Plan> plan = plans.stream().filter(p -> p.number() == number).findFirst();
        if (plan.isEmpty() && number != 0) {
            throw new NotFound("plan " + estimate.id() + "/" + number);
        }
        return plan.map(p -> result(scope, estimate, plans, p));
    }

    private Result result(Scope scope, Estimate e, List<Plan> plans, Plan plan) {
        Texts texts = Texts.current(messages);
        PlanDetails details = desk.details(scope, e.id(), plan.number());
        PlanTexts tables = new PlanTexts(plan, details, texts, this::name);
        String query = plan.isWhole() ? "" : "?plan=" + plan.number();
        return new Result(
                head(scope, e, plans, true),
                lead(plan, texts),
                texts.proven(plan),
                plan.isWhole() ? "" : texts.get("estimate.most", texts.number(plan.most())),
                figures(plan, texts),
                maps.of(scope, e.draft().region(), plan, PATH + "/" + e.id() + "/karte.json" + query),
                tables.positions(),
                tables.shares(),
                tables.stations(),
                tables.stationsMore(),
                tables.streets(),
                tables.streetsMore(),
                tables.assumptions(),
                tables.missing(),
                tables.missingMore(),
                facts(scope, e, texts),
                List.of("xlsx", "gpkg", "geojson").stream()
                        .map(f -> new ExportLink(
                                texts.get("estimate.take." + f), "", PATH + "/" + e.id() + "/plan." + f + query))
                        .toList());
    }

    private static String lead(Plan plan, Texts texts) {
        String key = plan.connected() == 0
                ? "estimate.lead.none"
                : plan.isWhole() ? "estimate.lead" : "estimate.lead.budget";
        return texts.get(
                key,
                texts.number(plan.connected()),
                texts.number(plan.addresses()),
                texts.span(plan.cost()),
                texts.about(plan.cost().likely()),
                texts.euros(BudgetChart.money(plan)));
    }

    private static List<Figure> figures(Plan plan, Texts texts) {
        Plan.Range each = plan.cost().per(plan.connected());
        return List.of(
                new Figure(
                        texts.about(plan.cost().likely()), texts.get("estimate.figure.cost"), texts.span(plan.cost())),
                new Figure(texts.euros(each.likely()), texts.get("estimate.figure.each"), texts.span(each)),
                new Figure(
                        plan.gap().likely() > 0 ? texts.about(plan.gap().likely()) : texts.get("estimate.gap.none"),
                        texts.get("estimate.figure.gap"),
                        texts.span(plan.gap())),
                new Figure(
                        texts.kilometres(plan.trenchMm()),
                        texts.get("estimate.figure.trenches"),
                        texts.get(
                                "estimate.figure.stations",
                                texts.number(plan.distributors()),
                                texts.number(plan.pops()))));
    }

    /** Head of a page of an estimate; {@code shown} says whether the page has a plan already. */
    Head head(Scope scope, Estimate e, List<Plan> plans, boolean shown) {
        Texts texts = Texts.current(messages);
        Jobs.Job job = e.job() == null || !e.isMoving()
                ? null
                : jobs.find(scope, e.job()).orElse(null);
        boolean ended = job != null && (job.state() == Jobs.State.FAILED || job.state() == Jobs.State.CANCELLED);
        return new Head(
                e.id(),
                e.draft().region(),
                e.title(),
                PATH + "/" + e.id(),
                plans.size() > 1 ? PATH + "/" + e.id() + "/budgets" : "",
                PATH + "?region=" + RegionKey.common(e.territory()),
                e.needs().secrets(),
                e.needs().activities(),
                e.generated(),
                e.isMoving() && !ended,
                texts.get(plans.isEmpty() ? "estimate.progress.first" : "estimate.progress.budgets"),
                texts.get(lasts(e.addresses()), texts.number(e.addresses())),
                shown,
                shown || plans.isEmpty() ? "" : PATH + "/" + e.id(),
                job == null ? plans.size() : (int) job.done(),
                job == null || plans.isEmpty() ? 0 : (int) Math.max(job.total(), 1),
                e.state() == State.FAILED ? e.failure() : ended ? texts.get("error.estimate.cancelled") : "",
                Reach.mayRemove(scope, e),
                Reach.mayAsk(scope, e.draft().region()) ? again(e.draft()) : "");
    }

    /** How long it may take, so that somebody waits or comes back. */
    static String lasts(int addresses) {
        return addresses < MANY
                ? "estimate.lasts.short"
                : addresses < VERY_MANY ? "estimate.lasts" : "estimate.lasts.long";
    }

    /** The form with what was asked. */
    private static String again(EstimateDraft draft) {
        String question = "region=" + draft.region() + (draft.question().isEmpty() ? "" : "&" + draft.question());
        String budgets = draft.budgets().stream()
                .map(b -> BigDecimal.valueOf(b, 2)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ','))
                .collect(Collectors.joining("; "));
        return PATH + "/neu?region=" + draft.region() + "&adressen=" + Texts.encoded(question)
                + (draft.open() ? "&offen=ja" : "") + "&preise=" + draft.prices() + "&regeln=" + draft.rules()
                + (budgets.isEmpty() ? "" : "&budgets=" + Texts.encoded(budgets));
    }

    private List<Fact> facts(Scope scope, Estimate e, Texts texts) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("estimate.fact.place"), place(e, texts), ""));
        facts.add(new Fact(
                texts.get("estimate.fact.addresses"),
                texts.get("estimate.fact.addresses.now", texts.number(e.addresses())),
                "/adressen?region=" + e.draft().region()
                        + (e.draft().question().isEmpty() ? "" : "&" + e.draft().question())));
        List<Basis> all = shelf.list(scope);
        facts.add(basis("estimate.fact.prices", e.draft().prices(), all, texts));
        facts.add(basis("estimate.fact.rules", e.draft().rules(), all, texts));
        facts.add(new Fact(
                texts.get("estimate.fact.asked"),
                texts.get("estimate.fact.asked.by", texts.day(e.createdAt()), e.authorName()),
                ""));
        facts.add(new Fact(texts.get("estimate.fact.basis"), texts.get("plan.bound.basis"), ""));
        return facts;
    }

    static Fact basis(String key, long id, List<Basis> all, Texts texts) {
        return all.stream()
                .filter(b -> b.id() == id)
                .findFirst()
                .map(b -> new Fact(
                        texts.get(key),
                        texts.get("basis.version.of", b.name(), b.version(), texts.date(b.validFrom())),
                        BasisPages.PATH + "/" + b.id()))
                .orElseGet(() -> new Fact(texts.get(key), texts.get("basis.closed"), ""));
    }

    Budgets budgets(Scope scope, Estimate e, List<Plan> plans, int number) {
        Texts texts = Texts.current(messages);
        Function<Plan, String> href = p -> PATH + "/" + e.id() + "/budgets?plan=" + p.number();
        Optional<Result> chosen = result(scope, e, plans, number);
        List<Plan> byMoney = plans.stream()
                .sorted(Comparator.comparingLong(BudgetChart::money))
                .toList();
        return new Budgets(
                head(scope, e, plans, true),
                sentence(byMoney, texts),
                BudgetChart.of(plans, number, href.andThen(h -> h + "#plan"), texts),
                byMoney.stream()
                        .map(p -> row(p, href.apply(p) + "#plan", p.number() == number, texts))
                        .toList(),
                chosen,
                plans.stream()
                        .filter(p -> p.number() == number)
                        .findFirst()
                        .map(p -> texts.get(
                                p.isWhole() ? "estimate.chosen.all" : "estimate.chosen",
                                texts.euros(BudgetChart.money(p))))
                        .orElse(""));
    }

    /** What the half of the money reaches, since the first houses are the cheapest. */
    private static String sentence(List<Plan> byMoney, Texts texts) {
        if (byMoney.isEmpty()) {
            return "";
        }
        long whole = BudgetChart.money(byMoney.getLast());
        Plan half = byMoney.stream()
                .min(Comparator.comparingLong(p -> Math.abs(BudgetChart.money(p) - whole / 2)))
                .orElseThrow();
        return half.isWhole()
                ? texts.get("estimate.budgets.lead", texts.number(byMoney.size()))
                : texts.get(
                        "estimate.budgets.half",
                        texts.about(BudgetChart.money(half)),
                        texts.number(half.connected()),
                        texts.number(half.addresses()),
                        texts.number(half.most()));
    }

    private static BudgetRow row(Plan p, String href, boolean current, Texts texts) {
        return new BudgetRow(
                p.isWhole()
                        ? texts.get("estimate.all", texts.euros(BudgetChart.money(p)))
                        : texts.euros(BudgetChart.money(p)),
                href,
                current,
                texts.number(p.connected()),
                p.addresses() == 0 ? "" : texts.perMille((int) (1000L * p.connected() / p.addresses())),
                texts.number(p.most()),
                texts.plain(p.cost().likely()),
                texts.plain(p.cost().per(p.connected()).likely()),
                texts.plain(p.gap().likely()),
                texts.kilometres(p.trenchMm()));
    }

    String name(RegionKey key) {
        return regions.find(key, clock.today()).map(Regions.Region::name).orElse(key.value());
    }

    private String name(String key) {
        return RegionKey.isValid(key) ? name(new RegionKey(key)) : key;
    }
}
