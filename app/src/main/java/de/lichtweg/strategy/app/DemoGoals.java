package de.lichtweg.strategy.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.coverage.Measure;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.Preparation;
import de.lichtweg.region.Regions;
import de.lichtweg.strategy.GoalDraft;
import de.lichtweg.strategy.GoalDraft.Point;
import de.lichtweg.strategy.GoalState;
import de.lichtweg.strategy.Indicator;
import de.lichtweg.strategy.store.GoalStore;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The demo district has goals for each field of a strategy; they are generated and say so. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoGoals {

    private static final Scope SCOPE = Scope.system("demo");
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private final Goals goals;
    private final GoalStore store;
    private final Activities activities;
    private final Regions regions;

    DemoGoals(Goals goals, GoalStore store, Activities activities, Regions regions) {
        this.goals = goals;
        this.store = store;
        this.activities = activities;
        this.regions = regions;
    }

    @EventListener(Preparation.Done.class)
    void onceTheDistrictIsThere() {
        List<Activity> known = activities.list(SCOPE);
        if (known.isEmpty() || !store.list(SCOPE).isEmpty()) {
            return;
        }
        long households =
                goal(null, "Gigabit für alle Haushalte", Measure.HOUSEHOLDS, known, a -> isProject(a), 60, 85, 100);
        goal(
                households,
                "Kein Haushalt ohne Perspektive",
                Indicator.DECIDED,
                Measure.HOUSEHOLDS,
                known,
                a -> a.draft().basics().kind() == ActivityKind.SECTOR_DIALOGUE
                        || a.draft().basics().kind() == ActivityKind.MARKET_SURVEY,
                85,
                95,
                100);
        goal(null, "Gigabit für alle Betriebe", Measure.BUSINESSES, known, a -> isOwnBuild(a), 60, 85, 100);
        goal(
                null,
                "Gewerbegebiete zuerst",
                Measure.BUSINESS_PARK,
                known,
                a -> a.title().contains("Gewerbegebiete"),
                75,
                95,
                100);
        goal(null, "Jede Schule am Glasfasernetz", Measure.SCHOOL, known, a -> isProject(a), 90, 100, 100);
        goal(null, "Krankenhäuser mit Gigabit", Measure.HOSPITAL, known, a -> false, 100, 100, 100);
        goal(null, "Verwaltungen mit Gigabit", Measure.ADMINISTRATION, known, a -> isProject(a), 60, 90, 100);
    }

    private static boolean isProject(Activity a) {
        ActivityKind kind = a.draft().basics().kind();
        return kind == ActivityKind.FUNDED_PROJECT || kind == ActivityKind.MUNICIPAL_PROJECT;
    }

    private static boolean isOwnBuild(Activity a) {
        return a.draft().basics().kind() == ActivityKind.OWN_ACCOUNT_BUILD;
    }

    private long goal(
            @Nullable Long parent,
            String title,
            Measure measure,
            List<Activity> known,
            Predicate<Activity> serves,
            int... percents) {
        return goal(parent, title, Indicator.GIGABIT, measure, known, serves, percents);
    }

    /** With steps at the ends of 2026, 2028 and 2030. */
    private long goal(
            @Nullable Long parent,
            String title,
            Indicator indicator,
            Measure measure,
            List<Activity> known,
            Predicate<Activity> serves,
            int... percents) {
        return goals.create(
                SCOPE,
                new GoalDraft(
                        parent,
                        title,
                        "Landkreis (Demo)",
                        regions.home(),
                        measure,
                        indicator,
                        "",
                        "Demodaten",
                        SINCE,
                        GoalState.PROPOSED,
                        List.of(
                                new Point(LocalDate.of(2026, 12, 31), 100 * percents[0]),
                                new Point(LocalDate.of(2028, 12, 31), 100 * percents[1]),
                                new Point(LocalDate.of(2030, 12, 31), 100 * percents[2])),
                        known.stream().filter(serves).map(Activity::id).toList()));
    }
}
