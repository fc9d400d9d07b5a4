package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Local search over groups: houses change to a neighbouring distributor, distributors move to the best place for their houses
 * (location and allocation in turn, Cooper 1963), close where their neighbours are cheaper, and split where a second one pays (add and
 * drop, Kuehn and Hamburger 1963; Feldman, Lehrer and Ray 1966). Capacities and lengths are kept in every step; the cost never rises.
 * No guarantee but that; {@link DistributionBound} says how good it is. Time of a round O(V + H log H).
 */
final class GroupSearch {

    private static final int MOST_ROUNDS = 30;
    private static final long WORTH_IT = 5_000;

    private final Siting siting;
    private final HierarchyProblem problem;
    private final int vertices;
    private final List<Group> groups;
    private final int[] groupOf;
    private final Set<Group> whole = Collections.newSetFromMap(new IdentityHashMap<>());
    private TwoNearest nearest;

    GroupSearch(Siting siting, List<Group> start) {
        this.siting = siting;
        this.problem = siting.problem();
        this.vertices = problem.graph().vertices();
        this.groups = new ArrayList<>(start.stream().map(GroupSearch::inOrder).toList());
        this.groupOf = new int[problem.homes().size()];
        Arrays.fill(groupOf, HierarchyPlan.UNSERVED);
        number();
    }

    private static Group inOrder(Group group) {
        int[] homes = group.homes().clone();
        Arrays.sort(homes);
        return new Group(group.vertex(), group.type(), group.units(), homes, group.mills());
    }

    /** Cost of groups in thousandths of a cent. */
    static long mills(List<Group> groups) {
        return groups.stream().mapToLong(Group::mills).sum();
    }

    /** Searches until a round brings next to nothing or the budget is spent. */
    List<Group> run(Budget budget) {
        long before = Long.MAX_VALUE;
        long now = mills(groups);
        for (int round = 0; round < MOST_ROUNDS && before - now >= now / WORTH_IT && !budget.isExhausted(); round++) {
            before = now;
            exchange();
            budget.spend(4L * vertices);
            close();
            split();
            now = mills(groups);
        }
        return groups;
    }

    private void number() {
        groups.removeIf(Objects::isNull);
        for (int g = 0; g < groups.size(); g++) {
            for (int home : groups.get(g).homes()) {
                groupOf[home] = g;
            }
        }
        nearest = new TwoNearest(siting.forest(), vertices, groups);
    }

    /** Houses change to one of the two nearest distributors where that is cheaper, then all distributors find their place anew. */
    private void exchange() {
        Loads loads = new Loads();
        for (int home = 0; home < groupOf.length; home++) {
            if (groupOf[home] != HierarchyPlan.UNSERVED) {
                int v = siting.vertexOf(home);
                tryChange(home, nearest.first(v), nearest.firstMm(v), loads);
                tryChange(home, nearest.second(v), nearest.secondMm(v), loads);
            }
        }
        regroup();
    }

    /** Units of every group while houses change. */
    private final class Loads {

        private final long[] units = groups.stream().mapToLong(Group::units).toArray();

        long change(int group, long by) {
            int v = groups.get(group).vertex();
            return siting.stationMillsFor(units[group] + by, v) - siting.stationMillsFor(units[group], v);
        }

        boolean fits(int group, long by) {
            return problem.rules().typeFor(units[group] + by) >= 0;
        }
    }

    private void tryChange(int home, int to, long mm, Loads loads) {
        int from = groupOf[home];
        long units = problem.homes().units()[home];
        long dropMm = mm + problem.homes().connectionMm()[home];
        if (to < 0 || to == from || dropMm > problem.rules().maximumDropMm() || !loads.fits(to, units)) {
            return;
        }
        long saved = siting.dropCents(home) * (siting.dropMm(groups.get(from).vertex(), home) - dropMm);
        if (saved > loads.change(from, -units) + loads.change(to, units)) {
            loads.units[from] -= units;
            loads.units[to] += units;
            groupOf[home] = to;
        }
    }

    /** Makes the groups anew from what the houses say; a group whose new houses fit nowhere better keeps its place. */
    private void regroup() {
        IntList[] homes = new IntList[groups.size()];
        Arrays.setAll(homes, g -> new IntList());
        for (int home = 0; home < groupOf.length; home++) {
            if (groupOf[home] != HierarchyPlan.UNSERVED) {
                homes[groupOf[home]].add(home);
            }
        }
        for (int g = 0; g < homes.length; g++) {
            groups.set(g, homes[g].isEmpty() ? null : again(groups.get(g), homes[g].toArray()));
        }
        number();
    }

    /** The group as it is if its houses are the same: it stands where that is cheapest already. */
    private Group again(Group group, int... homes) {
        return Arrays.equals(group.homes(), homes) ? group : better(group.vertex(), homes);
    }

    /** The houses with the distributor where it was, or at the best place, whichever is cheaper. */
    private Group better(int at, int... homes) {
        Group stays = groupAt(at, homes);
        Optional<Group> moves = siting.place(homes);
        return moves.isPresent() && moves.get().mills() < stays.mills() ? moves.get() : stays;
    }

    private Group groupAt(int at, int... homes) {
        long units = 0;
        long mills = 0;
        for (int home : homes) {
            units += problem.homes().units()[home];
            mills += siting.dropCents(home) * siting.dropMm(at, home);
        }
        return new Group(at, siting.type(units, at), units, homes, mills + siting.stationMillsFor(units, at));
    }

    /** Gives the houses of a distributor to the nearest others where that is cheaper. */
    private void close() {
        Closing closing = new Closing();
        IntStream.range(0, groups.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer g) -> groups.get(g).units())
                        .thenComparing(g -> g))
                .forEach(closing::attempt);
        regroup();
    }

    /** One round of closing: whoever received houses does not close, whoever closed receives none. */
    private final class Closing {

        private final Loads loads = new Loads();
        private final boolean[] closed = new boolean[groups.size()];
        private final boolean[] received = new boolean[groups.size()];

        void attempt(int g) {
            if (received[g]) {
                return;
            }
            int[] homes = groups.get(g).homes();
            int[] targets = new int[homes.length];
            long gain = groups.get(g).mills();
            int moved = 0;
            while (moved < homes.length && gain > 0) {
                targets[moved] = target(g, homes[moved]);
                gain -= targets[moved] < 0 ? Long.MAX_VALUE / 2 : give(g, homes[moved], targets[moved]);
                moved += targets[moved] < 0 ? 0 : 1;
            }
            closed[g] = gain > 0;
            for (int i = 0; i < moved; i++) {
                if (closed[g]) {
                    groupOf[homes[i]] = targets[i];
                    received[targets[i]] = true;
                } else {
                    loads.units[targets[i]] -= problem.homes().units()[homes[i]];
                }
            }
        }

        private int target(int g, int home) {
            int v = siting.vertexOf(home);
            int to = nearest.other(v, g);
            long mm = nearest.otherMm(v, g) + problem.homes().connectionMm()[home];
            boolean works = to >= 0
                    && !closed[to]
                    && mm <= problem.rules().maximumDropMm()
                    && loads.fits(to, problem.homes().units()[home]);
            return works ? to : -1;
        }

        /** What the house costs at the other distributor. */
        private long give(int g, int home, int to) {
            long units = problem.homes().units()[home];
            long mm =
                    nearest.otherMm(siting.vertexOf(home), g) + problem.homes().connectionMm()[home];
            long cost = siting.dropCents(home) * mm + loads.change(to, units);
            loads.units[to] += units;
            return cost;
        }
    }

    /** Cuts a group in two where that is cheaper: at every place in the order of its houses, which follows the tree. */
    private void split() {
        List<Group> made = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            if (!whole.contains(group)) {
                Optional<List<Group>> two = trySplit(group);
                groups.set(g, two.isPresent() ? two.get().getFirst() : group);
                two.ifPresentOrElse(t -> made.add(t.getLast()), () -> whole.add(group));
            }
        }
        groups.addAll(made);
        number();
    }

    private Optional<List<Group>> trySplit(Group group) {
        if (group.homes().length < 4) {
            return Optional.empty();
        }
        Optional<int[][]> cut = new GroupCut(siting, group).best();
        if (cut.isEmpty()) {
            return Optional.empty();
        }
        Optional<Group> stays = siting.place(cut.get()[0]);
        Optional<Group> leaves = siting.place(cut.get()[1]);
        if (stays.isEmpty() || leaves.isEmpty()) {
            return Optional.empty();
        }
        long both = stays.get().mills() + leaves.get().mills();
        return both < group.mills() ? Optional.of(List.of(stays.get(), leaves.get())) : Optional.empty();
    }

    /** The groups in order of their vertices, so that runs repeat. */
    static List<Group> sorted(List<Group> groups) {
        List<Group> sorted = new ArrayList<>(groups);
        sorted.sort(Comparator.comparingInt(Group::vertex).thenComparingInt(g -> g.homes()[0]));
        return Collections.unmodifiableList(sorted);
    }
}
