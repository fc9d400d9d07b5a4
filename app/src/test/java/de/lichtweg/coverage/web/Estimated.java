package de.lichtweg.coverage.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planner.cost.Unit;
import de.lichtweg.planning.domain.Estimate.Needs;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.Plan.Range;
import de.lichtweg.planning.domain.PlanDetails;
import de.lichtweg.planning.domain.PlanDetails.Assumed;
import de.lichtweg.planning.domain.PlanDetails.Dug;
import de.lichtweg.planning.domain.PlanDetails.Missing;
import de.lichtweg.planning.domain.PlanDetails.Position;
import de.lichtweg.planning.domain.PlanDetails.Share;
import de.lichtweg.planning.domain.PlanDetails.Station;
import de.lichtweg.planning.io.Shipped;
import de.lichtweg.planning.store.EstimateStore;
import de.lichtweg.planning.store.PlanStore;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** A district whose estimates are many, and two of them as large as they come. */
final class Estimated {

    private static final Scope ALL = Scope.system("test");
    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final Range MONEY = new Range(123_456_789_00L, 234_567_890_00L, 345_678_901_00L);
    private static final int MANY = 120;
    private static final int VERY_MANY = 300;

    private final EstimateStore estimates;
    private final PlanStore plans;

    private Estimated(ApplicationContext beans) {
        estimates = beans.getBean(EstimateStore.class);
        plans = beans.getBean(PlanStore.class);
    }

    /** Writes them down and returns the pages that tell of them. */
    static List<String> sow(ApplicationContext beans) {
        return new Estimated(beans).sow();
    }

    private List<String> sow() {
        for (int i = 0; i < MANY; i++) {
            estimate("Kostenschätzung der Koordination mit einem langen Namen " + i);
        }
        long one = large("Alle Adressen des Landkreises");
        long other = large("Alle Adressen des Landkreises mit Fräse");
        String path = "/kostenschaetzung/";
        return List.of(
                "/kostenschaetzung?region=14627",
                path + "neu?region=14627",
                path + one,
                path + one + "/budgets?plan=3",
                path + "vergleich?s=" + one + "&s=" + other,
                path + "grundlagen",
                path + "grundlagen/1",
                path + "grundlagen/2",
                path + "grundlagen/1/bearbeiten",
                path + "grundlagen/2/bearbeiten");
    }

    private long estimate(String title) {
        return estimates.insert(
                ALL,
                new EstimateDraft(title, DISTRICT, "", false, 1, 2, List.of()),
                new EstimateStore.Found(list(28, i -> new RegionKey("146270" + (10 + i))), 60_000, Needs.NONE),
                false);
    }

    private long large(String title) {
        long id = estimate(title);
        for (int number = 0; number <= EstimateDraft.MOST_BUDGETS; number++) {
            Long budget = number == 0 ? null : Long.valueOf(number * 1_000_000_00L);
            plans.insert(
                    ALL,
                    id,
                    new Plan(
                            number,
                            budget,
                            60_000,
                            59_000,
                            60_000,
                            90_000,
                            MONEY,
                            MONEY,
                            1_234_567_000L,
                            24,
                            900,
                            0.2,
                            true),
                    details(),
                    Map.of());
        }
        return id;
    }

    private static PlanDetails details() {
        List<Position> positions = new ArrayList<>();
        Shipped.prices()
                .prices()
                .forEach((item, price) -> positions.add(new Position(
                        item.code(), item.unit() == Unit.METRE, 123_456_000, MONEY, MONEY, price.source())));
        return new PlanDetails(
                positions,
                List.of(),
                list(30, i -> new Assumed("house.point", List.of(), 60_000)),
                list(28, i -> new Share("146270" + (10 + i), 2_000, 3_000, MONEY, MONEY)),
                list(
                        VERY_MANY,
                        i -> new Dug("Straße der Deutsch-Sowjetischen Freundschaft " + i, 1_234_567, 12_345_678)),
                list(VERY_MANY, i -> new Station("NVt " + i, "PoP 1", 144, 120, 90, 3_456_789)),
                list(VERY_MANY, i -> new Missing("01623 Lommatzsch, Straße der Einheit " + i, "unserved.BUDGET")),
                VERY_MANY);
    }

    private static <T> List<T> list(int size, IntFunction<T> of) {
        return IntStream.range(0, size).mapToObj(of).toList();
    }
}
