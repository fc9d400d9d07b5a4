package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IndexedHeap;
import de.lichtweg.planner.graph.IntList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What distributors, ducts and cables cost at least, in any trenches: the dual of a facility location problem, raised step by step
 * (dual ascent: Erlenkotter, "A dual-based procedure for uncapacitated facility location", 1978), with the capacity priced out
 * (Lagrangean relaxation, Geoffrion 1974).
 *
 * <p>Proof. Let a unit pay μ, a house h a sum β(h) besides. For every site c, with d(c, h) the price of a drop of the shortest length
 * in the graph and F(c) = min over types t of price(t) + feeder of the shortest length − μ · capacity(t), let
 *
 * <pre>
 *   Σ over houses of max(0, β(h) − d(c, h))  ≤  F(c)                                     (*)
 * </pre>
 *
 * <p>A distributor of type t at c with houses S, which keep its capacity, then costs with its drops and its feeder at least F(c) + μ ·
 * capacity(t) + Σ d(c, h) ≥ Σ over S of (β(h) + μ · units(h)). Every house has one distributor, so every network costs at least
 * Σ β(h) + μ · units(h). Any β that keeps (*) will do; integers, no rounding. β is raised in steps for all houses in turn until a
 * site is used up. Several μ are tried. Time O(P log P) for P pairs of a house and a site in its surroundings.
 */
final class DistributionBound {

    private static final int STEPS = 16;
    private static final long MOST_PAIRS = 24_000_000;
    private static final int MOST_SITES = 128;
    private static final int MOST_PRICES = 4;

    private final HierarchyProblem problem;
    private final Graph graph;
    private final int[] homes;
    private final Distances toPops;
    private final boolean[] canStand;
    private final int mostSites;
    private final int[] firstPair;
    private final long[] reach;
    private int[] site = new int[1024];
    private long[] price = new long[1024];
    private int pairs;

    /**
     * A bound for networks that serve some houses.
     *
     * @param toPops shortest ways to the sites of points of presence
     */
    DistributionBound(HierarchyProblem problem, Distances toPops, int... homes) {
        this.problem = problem;
        this.graph = problem.graph();
        this.homes = homes;
        this.toPops = toPops;
        canStand = new boolean[graph.vertices()];
        for (int v : problem.distributorSites()) {
            canStand[v] = toPops.to(v) <= problem.rules().maximumFeederMm();
        }
        mostSites = Math.clamp(MOST_PAIRS / Math.max(1, homes.length), 8, MOST_SITES);
        firstPair = new int[homes.length + 1];
        reach = new long[homes.length];
    }

    /**
     * The bound in thousandths of a cent.
     *
     * @param wish for each house of the problem how far its β may rise: its share in a known plan, and more
     */
    long mills(long[] wish, Budget budget) {
        surroundings(wish, budget);
        long best = 0;
        for (long capacityPrice : capacityPrices()) {
            best = Math.max(best, ascend(capacityPrice, wish));
            budget.spend(2L * pairs);
        }
        return best;
    }

    /** Prices of a unit of capacity worth trying: nothing, and slopes between the prices of types. */
    private List<Long> capacityPrices() {
        long[] cents = problem.prices().distributorCents();
        long most = Long.MAX_VALUE;
        for (int t = 0; t < cents.length; t++) {
            most = Math.min(
                    most,
                    cents[t] * Mills.PER_CENT / Math.max(1, problem.rules().unitsOf(t)));
        }
        TreeSet<Long> prices = new TreeSet<>(List.of(0L, most, most / 2));
        for (int t = 1; t < cents.length; t++) {
            long units = problem.rules().unitsOf(t) - problem.rules().unitsOf(t - 1);
            long slope = (cents[t] - cents[t - 1]) * Mills.PER_CENT / Math.max(1, units);
            if (slope > 0 && slope <= most) {
                prices.add(slope);
            }
        }
        return prices.descendingSet().stream().limit(MOST_PRICES).toList();
    }

    /** Finds for every house the sites within its wish; where there are too many, or no time, its β may rise less. */
    private void surroundings(long[] wish, Budget budget) {
        IndexedHeap heap = new IndexedHeap(graph.vertices());
        long[] mm = new long[graph.vertices()];
        Arrays.fill(mm, Distances.FAR);
        IntList dirty = new IntList();
        for (int i = 0; i < homes.length; i++) {
            int home = homes[i];
            long connection = problem.homes().connectionMm()[home];
            reach[i] = problem.dropCents(home) * connection;
            if (!budget.isExhausted()) {
                search(i, home, connection, wish[home], heap, mm, dirty);
                budget.spend(4L * (pairs - firstPair[i]));
            }
            firstPair[i + 1] = pairs;
        }
    }

    private void search(int i, int home, long connection, long wish, IndexedHeap heap, long[] mm, IntList dirty) {
        long cents = problem.dropCents(home);
        int start = problem.homes().vertex()[home];
        long limit = Math.min(
                problem.rules().maximumDropMm() - connection, cents == 0 ? Distances.FAR : wish / cents - connection);
        mm[start] = 0;
        dirty.add(start);
        heap.offer(start, 0);
        reach[i] = Math.max(reach[i], wish);
        int found = 0;
        while (!heap.isEmpty() && heap.minKey() <= limit) {
            int v = heap.pop();
            if (canStand[v]) {
                if (++found > mostSites) {
                    reach[i] = Math.min(reach[i], cents * (mm[v] + connection));
                    break;
                }
                add(v, cents * (mm[v] + connection));
            }
            relax(v, heap, mm, dirty);
        }
        heap.clear();
        for (int k = 0; k < dirty.size(); k++) {
            mm[dirty.get(k)] = Distances.FAR;
        }
        dirty.truncate(0);
    }

    private void relax(int v, IndexedHeap heap, long[] mm, IntList dirty) {
        for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
            int w = graph.target(slot);
            long d = mm[v] + problem.lengthMm()[graph.edge(slot)];
            if (d < mm[w]) {
                if (mm[w] == Distances.FAR) {
                    dirty.add(w);
                }
                mm[w] = d;
                heap.offer(w, d);
            }
        }
    }

    private void add(int v, long mills) {
        if (pairs == site.length) {
            site = Arrays.copyOf(site, 2 * pairs);
            price = Arrays.copyOf(price, 2 * pairs);
        }
        site[pairs] = v;
        price[pairs++] = mills;
    }

    /** What is left to be paid at every site at first: F of the proof. */
    private long[] slack(long capacityPrice) {
        long[] slack = new long[graph.vertices()];
        for (int v = 0; v < slack.length; v++) {
            slack[v] = Long.MAX_VALUE;
            for (int t = 0; canStand[v] && t < problem.rules().types(); t++) {
                long station = problem.prices().distributorCents()[t] * Mills.PER_CENT
                        + problem.feederMills(t, toPops.to(v))
                        - capacityPrice * problem.rules().unitsOf(t);
                slack[v] = Math.min(slack[v], station);
            }
        }
        return slack;
    }

    private long ascend(long capacityPrice, long[] wish) {
        long[] slack = slack(capacityPrice);
        long[] beta = new long[homes.length];
        boolean[] stuck = new boolean[homes.length];
        long units = 0;
        for (int i = 0; i < homes.length; i++) {
            units += problem.homes().units()[homes[i]];
        }
        for (int step = 1; step <= STEPS; step++) {
            for (int i = 0; i < homes.length; i++) {
                if (!stuck[i]) {
                    long aim = Math.min(reach[i], wish[homes[i]] * step / STEPS);
                    stuck[i] = !raise(i, Math.max(aim, firstPrice(i)), beta, slack);
                }
            }
        }
        return Arrays.stream(beta).sum() + Math.multiplyExact(capacityPrice, units);
    }

    /** Up to the price of the nearest site β is free. */
    private long firstPrice(int i) {
        return firstPair[i] < firstPair[i + 1] ? Math.min(reach[i], price[firstPair[i]]) : reach[i];
    }

    /** Raises β of a house as far as its sites allow; false if that is less than aimed at. */
    private boolean raise(int i, long aim, long[] beta, long[] slack) {
        long old = beta[i];
        long now = Math.max(old, aim);
        for (int p = firstPair[i]; p < firstPair[i + 1] && price[p] < now; p++) {
            now = Math.min(now, Math.max(old, price[p]) + slack[site[p]]);
        }
        for (int p = firstPair[i]; p < firstPair[i + 1] && price[p] < now; p++) {
            slack[site[p]] -= now - Math.max(old, price[p]);
        }
        beta[i] = now;
        return now == Math.max(old, aim);
    }
}
