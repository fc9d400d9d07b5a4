package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.ActivityViews;
import de.lichtweg.activity.domain.ListQuestion;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.SavedView;
import de.lichtweg.parties.view.Sharing;
import de.lichtweg.parties.view.ViewBar;
import de.lichtweg.parties.view.ViewPage;
import de.lichtweg.parties.view.ViewPage.Gone;
import de.lichtweg.parties.view.ViewPage.Row;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The saved views of the register: above its list, and on a page of their own. */
@Component
class ActivityViewBars {

    static final String PATH = ActivityListPage.PATH + "/ansichten";

    private final ActivityViews views;
    private final ActivityRegister register;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    ActivityViewBars(
            ActivityViews views,
            ActivityRegister register,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.views = views;
        this.register = register;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** What the register shows. */
    static ListQuestion question(ActivityQuery query, String sight) {
        Map<String, String> values = new TreeMap<>(query.values());
        values.put(ListQuestion.SIGHT, sight);
        return new ListQuestion(query.region(), values);
    }

    /**
     * The bar above the list; none where the scope may not save what it sees.
     *
     * @param all the activities that the scope may see
     */
    Optional<ViewBar> bar(Scope scope, List<Activity> all, ListQuestion shown) {
        if (!Reach.readsIn(scope, shown.region())) {
            return Optional.empty();
        }
        Texts texts = Texts.current(messages);
        List<SavedView<ListQuestion>> saved = views.list(scope);
        return Optional.of(new ViewBar(
                saved.stream()
                        .map(v -> new ViewBar.Tab(
                                v.name(),
                                count(all, v.state(), texts),
                                href(v.state()),
                                v.state().equals(shown)))
                        .toList(),
                shown.text(),
                words(shown, all, texts),
                "",
                saved.stream()
                        .filter(SavedView::mayChange)
                        .map(v -> new ViewBar.Replaceable(v.id() + ":" + v.version(), v.name()))
                        .toList(),
                PATH,
                PATH,
                "activity.view.hint"));
    }

    /** The page of all views. */
    ViewPage page(Scope scope) {
        Texts texts = Texts.current(messages);
        List<Activity> all = register.list(scope);
        List<SavedView<ListQuestion>> saved = views.list(scope);
        List<Row> rows = new ArrayList<>();
        for (SavedView<ListQuestion> view : saved) {
            rows.add(row(view, all, rows.isEmpty(), rows.size() == saved.size() - 1, texts));
        }
        return new ViewPage(
                rows,
                views.listDeleted(scope).stream()
                        .map(v -> new Gone(v.id(), v.name(), changed(v, texts)))
                        .toList(),
                Arrays.stream(Sharing.values()).map(Sharing::name).toList());
    }

    private Row row(SavedView<ListQuestion> view, List<Activity> all, boolean first, boolean last, Texts texts) {
        return new Row(
                view.id(),
                view.version(),
                view.name(),
                PATH + "/" + view.id(),
                words(view.state(), all, texts),
                count(all, view.state(), texts),
                "",
                view.mine() ? texts.get("coverage.view.you") : owner(view, texts),
                view.role(),
                view.sharing().name(),
                view.mayChange(),
                view.mine(),
                false,
                changed(view, texts),
                first,
                last);
    }

    private static String owner(SavedView<ListQuestion> view, Texts texts) {
        String name = view.ownerName().isEmpty() ? texts.get("coverage.view.gone") : view.ownerName();
        return view.organisationName().isEmpty() ? name : name + ", " + view.organisationName();
    }

    private static String changed(SavedView<ListQuestion> view, Texts texts) {
        return texts.get("coverage.view.changed", texts.day(view.changedAt()), view.changedBy());
    }

    private String count(List<Activity> all, ListQuestion question, Texts texts) {
        ActivityQuery query = query(question);
        return texts.number(
                all.stream().filter(a -> query.matches(a, clock.today())).count());
    }

    private static ActivityQuery query(ListQuestion question) {
        Map<String, String> filters = new TreeMap<>(question.values());
        filters.remove(ListQuestion.SIGHT);
        return new ActivityQuery(question.region(), filters);
    }

    /** Where a view leads. */
    static String href(ListQuestion question) {
        return ActivityListPage.PATH + "?" + question.text();
    }

    /** "Nossen: Los, überfällig, Karte": the question in words, as far as one can say it. */
    private String words(ListQuestion question, List<Activity> all, Texts texts) {
        RegionKey region = question.region();
        String place =
                regions.find(region, clock.today()).map(Regions.Region::name).orElse(region.value());
        String rest = question.values().entrySet().stream()
                .filter(e -> !e.getKey().equals("sort"))
                .map(e -> word(e.getKey(), e.getValue(), all, texts))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        String whole = rest.isEmpty() ? place : place + ": " + rest;
        return whole.length() <= 80 ? whole : whole.substring(0, 79) + "…";
    }

    private String word(String key, String value, List<Activity> all, Texts texts) {
        return switch (key) {
            case "q" -> "„" + value + "“";
            case "art" -> texts.getOr("activity.kind." + value, value);
            case "risiko" -> texts.get("activity.filter.risiko") + " " + texts.getOr("activity.risk." + value, value);
            case "phase" ->
                named(all.stream().filter(a -> ActivityQuery.phaseKey(a).equals(value)))
                        .map(a -> texts.phase(a, register.template(a)))
                        .orElse(value);
            case "wer" ->
                named(all.stream()
                                .filter(a -> a.draft().parties().organisation().equals(value)))
                        .map(Activity::organisationName)
                        .orElse(value);
            case "id" -> texts.get("activity.filter.id") + " " + value.split(",", -1).length;
            case ListQuestion.SIGHT -> texts.getOr("activity.sight." + value, value);
            default -> texts.getOr("activity.value." + key + "." + value, value);
        };
    }

    private static Optional<Activity> named(Stream<Activity> some) {
        return some.findFirst();
    }
}
