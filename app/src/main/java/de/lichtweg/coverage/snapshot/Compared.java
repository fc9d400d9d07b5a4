package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Change;
import de.lichtweg.coverage.snapshot.Causes.Found;
import java.util.Map;

/**
 * Two states compared for one figure and region: the class of every address, by address id. Never changed once made, the
 * same for every scope.
 */
final class Compared {

    private static final Change[] CHANGES = Change.values();

    final Snapshot from;
    final Snapshot to;
    final Method earlier;
    final Method later;
    final Standings before;
    final Standings after;
    private final byte[] change;
    private final Map<Integer, Found> causes;

    /**
     * Keeps what was found.
     *
     * @param change ordinal of {@link Change} by address id
     * @param causes of addresses that gained or lost
     */
    Compared(
            Snapshot from,
            Snapshot to,
            Method earlier,
            Method later,
            Standings before,
            Standings after,
            byte[] change,
            Map<Integer, Found> causes) {
        this.from = from;
        this.to = to;
        this.earlier = earlier;
        this.later = later;
        this.before = before;
        this.after = after;
        this.change = change;
        this.causes = causes;
    }

    /** First id that no address of either state has. */
    int end() {
        return change.length;
    }

    Change change(int id) {
        return id < change.length ? CHANGES[change[id]] : Change.UNCHANGED;
    }

    /** Whether the address lies in the region in one of the states. */
    boolean concerns(int id) {
        return before.isInRegion(id) || after.isInRegion(id);
    }

    Found cause(int id) {
        return causes.getOrDefault(id, Found.SEVERAL);
    }

    /** The state in which the address can be looked at: the later one where it is in the region, else the earlier. */
    Standings shownIn(int id) {
        return after.isInRegion(id) ? after : before;
    }
}
