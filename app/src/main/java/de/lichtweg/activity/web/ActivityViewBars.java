package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.ActivityViews;
import de.lichtweg.activity.domain.ListQuestion;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.ColumnOffer;
import de.lichtweg.parties.view.SavedView;
import de.lichtweg.parties.view.ViewBar;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The saved views above the list of the register, and questions to it in words. */
@Component
class ActivityViewBars {

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
    static ListQuestion question(ActivityQuery query, String sight, String columns) {
        Map<String, String> values = new TreeMap<>(query.values());
        values.put(ListQuestion.SIGHT, sight);
        values.put(ColumnOffer.PARAMETER, columns);
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
                ActivityViews.PATH,
                ActivityViews.PATH,
                "activity.view.hint"));
    }

    /** How many activities a question finds. */
    String count(List<Activity> all, ListQuestion question, Texts texts) {
        ActivityQuery query = query(question);
        return texts.number(
                all.stream().filter(a -> query.matches(a, clock.today())).count());
    }

    private static ActivityQuery query(ListQuestion question) {
        return new ActivityQuery(question.region(), question.filters());
    }

    /** Where a view leads. */
    static String href(ListQuestion question) {
        return ActivityListPage.PATH + "?" + question.text();
    }

    /** "Nossen: Los, überfällig, Karte": the question in words, as far as one can say it. */
    String words(ListQuestion question, List<Activity> all, Texts texts) {
        RegionKey region = question.region();
        String place =
                regions.find(region, clock.today()).map(Regions.Region::name).orElse(region.value());
        String rest = question.values().entrySet().stream()
                .filter(e -> !e.getKey().equals("sort") && !e.getKey().equals(ColumnOffer.PARAMETER))
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
