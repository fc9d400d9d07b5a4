package de.lichtweg.planner.prize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** For each of some budgets the best tree so far, the smallest upper bound so far. */
final class Answers {

    private final long total;
    private final long scale;
    private final long[] limits;
    private final PrizeTree[] best;
    private final long[] upper;
    private final int[] tries;

    /**
     * Answers that know nothing yet.
     *
     * @param total weight that can be reached at all
     * @param scale by which prices and bounds are finer than costs
     */
    Answers(long[] limits, PrizeTree nothing, long total, long scale) {
        this.limits = limits.clone();
        this.total = total;
        this.scale = scale;
        best = new PrizeTree[limits.length];
        upper = new long[limits.length];
        tries = new int[limits.length];
        Arrays.fill(best, nothing);
        Arrays.fill(upper, total);
    }

    int size() {
        return limits.length;
    }

    long limit(int i) {
        return limits[i];
    }

    PrizeTree best(int i) {
        return best[i];
    }

    /** Takes a tree over wherever it keeps the budget and is better. */
    void offer(PrizeTree tree) {
        for (int i = 0; i < limits.length; i++) {
            boolean better = tree.collected() > best[i].collected()
                    || (tree.collected() == best[i].collected()
                            && tree.tree().cost() < best[i].tree().cost());
            if (tree.tree().cost() <= limits[i] && better) {
                best[i] = tree;
            }
        }
    }

    /** Takes over what a lower bound of cost and prizes forgone at a price says of each budget. */
    void bound(long price, long lower) {
        for (int i = 0; i < limits.length; i++) {
            // lower <= limit + price * (total - w), so w <= total - (lower - limit) / price
            long most = Math.max(0, total - Math.ceilDiv(lower - limits[i] * scale, price));
            upper[i] = Math.min(upper[i], most);
        }
    }

    /** The budget that is furthest from its bound and was not tried too often yet, -1 if all are near enough. */
    int worst(double contentPercent, int mostTries) {
        int worst = -1;
        double gap = contentPercent / 100;
        for (int i = 0; i < limits.length; i++) {
            double own = gap(i);
            if (own > gap && tries[i] < mostTries) {
                worst = i;
                gap = own;
            }
        }
        if (worst >= 0) {
            tries[worst]++;
        }
        return worst;
    }

    /** The budgets, those that are furthest from their bounds first. */
    List<Integer> byGap() {
        return IntStream.range(0, limits.length)
                .boxed()
                .sorted(Comparator.comparingDouble(this::gap).reversed())
                .toList();
    }

    /** Whether a budget is further from its bound than somebody is content with. */
    boolean isOpen(int i, double contentPercent) {
        return gap(i) > contentPercent / 100;
    }

    private double gap(int i) {
        return (upper[i] - best[i].collected()) / (double) Math.max(1, upper[i]);
    }

    /** Whether a cost lies between the neighbours of a budget. */
    boolean isNear(long cost, int i) {
        return (i < 1 || limits[i - 1] <= cost) && (i + 1 >= limits.length || limits[i + 1] >= cost);
    }

    List<Frontier.Point> points() {
        List<Frontier.Point> points = new ArrayList<>();
        for (int i = 0; i < limits.length; i++) {
            points.add(new Frontier.Point(limits[i], best[i], upper[i]));
        }
        return points;
    }
}
