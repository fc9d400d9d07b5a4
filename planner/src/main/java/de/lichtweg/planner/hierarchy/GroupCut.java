package de.lichtweg.planner.hierarchy;

import de.lichtweg.planner.graph.IntList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a second distributor would save most within a group: a vertex behind which many houses lie far from the first one. A new
 * distributor at a vertex saves, for all houses behind it, the way between both; a lower estimate of what it really saves, as houses
 * between them may change as well. Time O(k) for k edges of the group's ways.
 */
final class GroupCut {

    private final Siting siting;
    private final Group group;
    private final Map<Integer, Long> behind = new HashMap<>();

    GroupCut(Siting siting, Group group) {
        this.siting = siting;
        this.group = group;
    }

    /** Houses that stay and houses that leave at the most promising place, if there is one that pays at first sight. */
    Optional<int[][]> best() {
        Forest forest = siting.forest();
        for (int home : group.homes()) {
            int meeting = forest.meeting(group.vertex(), siting.vertexOf(home));
            note(siting.vertexOf(home), meeting, siting.dropCents(home));
            // the way up from the distributor leads to the house as well: what lies behind a vertex above is all beyond
            // it
            noteUp(group.vertex(), meeting, siting.dropCents(home));
        }
        int best = -1;
        long most = 0;
        for (Map.Entry<Integer, Long> entry : behind.entrySet()) {
            int v = entry.getKey();
            long saved = entry.getValue() * forest.distanceMm(group.vertex(), v);
            if (siting.canStand(v) && (saved > most || (saved == most && v < best))) {
                most = saved;
                best = v;
            }
        }
        return best < 0 || most < siting.stationMillsFor(1, best) / 2 ? Optional.empty() : cut(best);
    }

    private void note(int from, int meeting, long cents) {
        for (int v = from; v != meeting; v = siting.forest().up(v)) {
            behind.merge(v, cents, Long::sum);
        }
    }

    private void noteUp(int from, int meeting, long cents) {
        int v = from;
        while (v != meeting) {
            v = siting.forest().up(v);
            behind.merge(v, cents, Long::sum);
        }
    }

    private Optional<int[][]> cut(int at) {
        Forest forest = siting.forest();
        IntList stay = new IntList();
        IntList leave = new IntList();
        for (int home : group.homes()) {
            int v = siting.vertexOf(home);
            boolean nearer = forest.distanceMm(at, v) < forest.distanceMm(group.vertex(), v);
            (nearer ? leave : stay).add(home);
        }
        return stay.isEmpty() || leave.isEmpty()
                ? Optional.empty()
                : Optional.of(new int[][] {stay.toArray(), leave.toArray()});
    }
}
