package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.IntList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Opens more points of presence where shorter feeders and trenches that are no longer needed pay for them, and moves those that stand
 * badly. The greedy algorithm for facility location (Kuehn and Hamburger 1963) with lazy evaluation (Minoux 1978) on the trees of the
 * trenches; no guarantee. A new one takes over what it is nearest to, and the trenches between two of them are filled in. Time
 * O(C · V) for C sites at first, then of the part of the tree that changes.
 */
final class PopPlacement {

    private static final int MOST_SITES = 200;
    private static final long PERCENT_FILLED = 60;

    private final HierarchyProblem problem;
    private final Graph graph;
    private final Trenches trenches;
    private final long[] units;
    private final Distances attach;
    private final long[] distance;
    private final int[] owner;
    private final long[] load;
    private final long[] moved;
    private final IntList owners = new IntList();
    private final long[] newDistance;
    private final int[] mark;
    private int round;
    private final IntList queue = new IntList();

    PopPlacement(HierarchyProblem problem, Trenches trenches, int... homes) {
        this.problem = problem;
        this.graph = problem.graph();
        this.trenches = trenches;
        units = new long[graph.vertices()];
        for (int home : homes) {
            units[problem.homes().vertex()[home]] += problem.homes().units()[home];
        }
        boolean[] touched = trenches.touched();
        IntList sources = new IntList();
        for (int v = 0; v < touched.length; v++) {
            if (touched[v]) {
                sources.add(v);
            }
        }
        attach = new Distances(graph, Distances.costs(graph), sources.toArray());
        distance = new long[graph.vertices()];
        owner = new int[graph.vertices()];
        load = new long[graph.vertices()];
        moved = new long[graph.vertices()];
        newDistance = new long[graph.vertices()];
        mark = new int[graph.vertices()];
    }

    /** What a site would gain when it was looked at last, in thousandths of a cent. */
    private record Offer(int site, long gain) {}

    void improve() {
        int[] sites = someSites();
        for (int open : trenches.openSites()) {
            move(open, sites);
        }
        measure();
        PriorityQueue<Offer> offers = new PriorityQueue<>(
                Comparator.comparingLong(Offer::gain).reversed().thenComparing(Offer::site));
        for (int site : sites) {
            if (!trenches.isOpen(site) && attach.to(site) < Distances.FAR) {
                offers.add(new Offer(site, gain(site)));
            }
        }
        while (!offers.isEmpty() && offers.peek().gain() > 0) {
            Offer first = offers.poll();
            Offer now = new Offer(first.site(), gain(first.site()));
            if (now.gain() <= 0) {
                continue;
            }
            if (offers.isEmpty() || now.gain() >= offers.peek().gain()) {
                open(now.site());
            } else {
                offers.add(now);
            }
        }
    }

    /** All sites, or as many of them, evenly chosen, as can be looked at. */
    private int[] someSites() {
        int[] all = Arrays.stream(problem.popSites()).distinct().sorted().toArray();
        int take = Math.min(all.length, MOST_SITES);
        int[] some = new int[take];
        Arrays.setAll(some, i -> all[(int) ((long) i * all.length / take)]);
        return some;
    }

    /** Distances of all trees to their points of presence. */
    private void measure() {
        Arrays.fill(distance, Distances.FAR);
        Arrays.fill(owner, -1);
        Arrays.fill(load, 0);
        for (int site : trenches.openSites()) {
            flood(site, 0);
            takeOver(site);
        }
    }

    /** Walks the trench from a vertex as far as a new point of presence there would be nearer than the old ones. */
    private void flood(int site, long start) {
        round++;
        queue.truncate(0);
        visit(site, start);
        for (int at = 0; at < queue.size(); at++) {
            int v = queue.get(at);
            for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
                int w = graph.target(slot);
                long d = newDistance[v] + problem.lengthMm()[graph.edge(slot)];
                if (trenches.isDug(graph.edge(slot)) && mark[w] != round && d < distance[w]) {
                    visit(w, d);
                }
            }
        }
    }

    private void visit(int v, long d) {
        mark[v] = round;
        newDistance[v] = d;
        queue.add(v);
    }

    private void takeOver(int site) {
        for (int i = 0; i < queue.size(); i++) {
            int v = queue.get(i);
            if (owner[v] >= 0) {
                load[owner[v]] -= units[v];
            }
            owner[v] = site;
            load[site] += units[v];
            distance[v] = newDistance[v];
        }
    }

    private long gain(int site) {
        int entry = entry(site);
        long start = attachMm(site);
        if (start >= distance[entry]) {
            return -1;
        }
        flood(entry, start);
        long gain = -attach.to(site) * Mills.PER_CENT;
        owners.truncate(0);
        long taken = 0;
        for (int i = 0; i < queue.size(); i++) {
            int v = queue.get(i);
            long before = owner[v] < 0 ? newDistance[v] : distance[v];
            gain += feeder(units[v], before - newDistance[v]) + boundary(v);
            taken += units[v];
            note(v);
        }
        return gain - (pops(taken, true) - popsSaved()) * problem.prices().popCents() * Mills.PER_CENT;
    }

    private void note(int v) {
        if (owner[v] >= 0) {
            if (moved[owner[v]] == 0 && units[v] > 0) {
                owners.add(owner[v]);
            }
            moved[owner[v]] += units[v];
        }
    }

    private long popsSaved() {
        long saved = 0;
        for (int i = 0; i < owners.size(); i++) {
            int from = owners.get(i);
            saved += pops(load[from], false) - pops(load[from] - moved[from], false);
            moved[from] = 0;
        }
        return saved;
    }

    private long pops(long served, boolean atLeastOne) {
        return Math.max(atLeastOne ? 1 : 0, problem.rules().pops(served));
    }

    /** Trenches to vertices that stay with the old point of presence are needed no longer. */
    private long boundary(int v) {
        long saved = 0;
        for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
            int w = graph.target(slot);
            if (trenches.isDug(graph.edge(slot)) && mark[w] != round) {
                saved += graph.cost(graph.edge(slot)) * Mills.PER_CENT;
            }
        }
        return saved;
    }

    /** What feeders for some units cost over a length, guessed from the largest distributor filled as usual. */
    private long feeder(long some, long mm) {
        int largest = problem.rules().types() - 1;
        long full = problem.rules().unitsOf(largest) * PERCENT_FILLED;
        return Math.multiplyExact(some * problem.feederCents(largest), mm) / full * 100;
    }

    private void open(int site) {
        dig(site);
        trenches.open(site);
        flood(site, 0);
        takeOver(site);
        for (int i = 0; i < queue.size(); i++) {
            fillBoundary(queue.get(i));
        }
    }

    private void fillBoundary(int v) {
        for (int slot = graph.begin(v); slot < graph.end(v); slot++) {
            int e = graph.edge(slot);
            if (trenches.isDug(e) && owner[graph.target(slot)] != owner[v]) {
                trenches.fill(e);
            }
        }
    }

    private void dig(int site) {
        for (int v = site; attach.via(v) >= 0; v = attach.before(v)) {
            trenches.dig(attach.via(v));
        }
    }

    private int entry(int site) {
        int v = site;
        while (attach.via(v) >= 0) {
            v = attach.before(v);
        }
        return v;
    }

    private long attachMm(int site) {
        long mm = 0;
        for (int v = site; attach.via(v) >= 0; v = attach.before(v)) {
            mm += problem.lengthMm()[attach.via(v)];
        }
        return mm;
    }

    /** Moves a point of presence to the site of its tree from which all feeders together are shortest. */
    private void move(int open, int... sites) {
        Arrays.fill(distance, Distances.FAR);
        long cheapest = total(open, 0, 0);
        boolean[] inTree = new boolean[graph.vertices()];
        for (int i = 0; i < queue.size(); i++) {
            inTree[queue.get(i)] = true;
        }
        int best = open;
        for (int site : sites) {
            if (attach.to(site) < Distances.FAR && inTree[entry(site)] && !trenches.isOpen(site)) {
                long cost = total(entry(site), attachMm(site), attach.to(site));
                if (cost < cheapest) {
                    cheapest = cost;
                    best = site;
                }
            }
        }
        if (best != open) {
            trenches.close(open);
            trenches.open(best);
            dig(best);
        }
    }

    private long total(int entry, long start, long trenchCents) {
        flood(entry, start);
        long sum = trenchCents * Mills.PER_CENT;
        for (int i = 0; i < queue.size(); i++) {
            sum += feeder(units[queue.get(i)], newDistance[queue.get(i)]);
        }
        return sum;
    }
}
