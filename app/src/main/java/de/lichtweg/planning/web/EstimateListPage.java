package de.lichtweg.planning.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.app.BasisShelf;
import de.lichtweg.planning.app.EstimateDesk;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.planning.domain.Estimate;
import de.lichtweg.planning.domain.Estimate.State;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.Reach;
import de.lichtweg.planning.web.Views.Compared;
import de.lichtweg.planning.web.Views.Fact;
import de.lichtweg.planning.web.Views.Line;
import de.lichtweg.planning.web.Views.Listed;
import de.lichtweg.planning.web.Views.Row;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the list of estimates, and some of them side by side. */
@Component
class EstimateListPage {

    /** A page stays below 100 KB; older ones are in the file. */
    private static final int MOST = 80;

    private final EstimateDesk desk;
    private final BasisShelf shelf;
    private final EstimatePage pages;
    private final MessageSource messages;

    EstimateListPage(EstimateDesk desk, BasisShelf shelf, EstimatePage pages, MessageSource messages) {
        this.desk = desk;
        this.shelf = shelf;
        this.pages = pages;
        this.messages = messages;
    }

    /** The list; those that are {@code ticked} stay so. */
    Listed list(Scope scope, RegionKey region, Collection<Long> ticked) {
        Texts texts = Texts.current(messages);
        List<Estimate> all = desk.list(scope, region);
        List<Estimate> newest = all.stream().limit(MOST).toList();
        Map<Long, Plan> whole =
                desk.whole(scope, newest.stream().map(Estimate::id).toList());
        return new Listed(
                texts.get("estimate.list.title", pages.name(region)),
                region,
                newest.stream()
                        .map(e -> line(e, Optional.ofNullable(whole.get(e.id())), ticked.contains(e.id()), texts))
                        .toList(),
                all.size() > MOST ? texts.get("estimate.list.older", texts.number(all.size() - MOST)) : "",
                own(scope, region)
                        .map(r -> EstimatePage.PATH + "/neu?region=" + r)
                        .orElse(""),
                BasisPages.PATH + "?region=" + region,
                ExportLink.of(false, format -> EstimatePage.PATH + "." + format + "?region=" + region));
    }

    /** Where to begin a new one: here, or in the reader's own territory in it. */
    private static Optional<RegionKey> own(Scope scope, RegionKey region) {
        return Stream.concat(Stream.of(region), scope.territories().stream().sorted())
                .filter(r -> region.contains(r) && Reach.mayAsk(scope, r))
                .findFirst();
    }

    /** What is said where too few or too many are ticked. */
    String refusal(int most) {
        return Texts.current(messages).get("error.estimate.compare", most);
    }

    private Line line(Estimate e, Optional<Plan> plan, boolean ticked, Texts texts) {
        return new Line(
                e.id(),
                e.title(),
                EstimatePage.PATH + "/" + e.id(),
                pages.place(e, texts),
                texts.number(e.addresses()),
                plan.map(p -> texts.about(p.cost().likely())).orElse(""),
                plan.map(p -> texts.span(p.cost())).orElse(""),
                plan.map(p -> texts.euros(p.cost().per(p.connected()).likely())).orElse(""),
                texts.get("estimate.state." + e.state()),
                e.state() == State.FAILED ? "danger" : e.isMoving() ? "info" : "",
                e.needs().secrets(),
                e.generated(),
                texts.day(e.createdAt()),
                e.authorName(),
                ticked);
    }

    /** Some estimates beside one another, by their plans for everything. */
    Compared compare(Scope scope, List<Long> ids, RegionKey region) {
        Texts texts = Texts.current(messages);
        List<Estimate> all =
                ids.stream().distinct().map(id -> desk.get(scope, id)).toList();
        Map<Long, Plan> plans = desk.whole(scope, ids);
        List<Basis> bases = shelf.list(scope);
        List<Fact> columns = all.stream()
                .map(e -> new Fact(e.title(), pages.place(e, texts), EstimatePage.PATH + "/" + e.id()))
                .toList();
        List<Row> rows = new ArrayList<>();
        Function<Function<Plan, String>, List<String>> cells = text -> all.stream()
                .map(e -> Optional.ofNullable(plans.get(e.id())).map(text).orElse("–"))
                .toList();
        add(
                rows,
                "estimate.column.connected",
                cells.apply(p -> texts.get("estimate.of", texts.number(p.connected()), texts.number(p.addresses()))),
                texts);
        add(rows, "estimate.figure.cost", cells.apply(p -> texts.euros(p.cost().likely())), texts);
        add(rows, "estimate.column.span", cells.apply(p -> texts.span(p.cost())), texts);
        add(
                rows,
                "estimate.figure.each",
                cells.apply(p -> texts.euros(p.cost().per(p.connected()).likely())),
                texts);
        add(rows, "estimate.figure.gap", cells.apply(p -> texts.euros(p.gap().likely())), texts);
        add(rows, "estimate.figure.trenches", cells.apply(p -> texts.kilometres(p.trenchMm())), texts);
        add(rows, "estimate.column.distributors", cells.apply(p -> texts.number(p.distributors())), texts);
        add(rows, "estimate.fact.basis", cells.apply(texts::proven), texts);
        add(
                rows,
                "estimate.fact.prices",
                all.stream()
                        .map(e -> EstimatePage.basis(
                                        "estimate.fact.prices", e.draft().prices(), bases, texts)
                                .value())
                        .toList(),
                texts);
        add(
                rows,
                "estimate.fact.rules",
                all.stream()
                        .map(e -> EstimatePage.basis(
                                        "estimate.fact.rules", e.draft().rules(), bases, texts)
                                .value())
                        .toList(),
                texts);
        return new Compared(columns, rows, EstimatePage.PATH + "?region=" + region);
    }

    private static void add(List<Row> rows, String key, List<String> cells, Texts texts) {
        rows.add(new Row(texts.get(key), "", cells, false));
    }
}
