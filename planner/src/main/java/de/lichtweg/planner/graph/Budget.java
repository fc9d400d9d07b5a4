package de.lichtweg.planner.graph;

import java.util.function.BooleanSupplier;

/**
 * How long somebody may work: by the clock, by effort (visited edges, which is the same on every machine and makes a run
 * repeatable), or until somebody says stop. What is found until then stays valid.
 */
public final class Budget {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final long deadlineNanos;
    private final long effortLimit;
    private final BooleanSupplier stopped;
    private final Budget whole;
    private long effort;

    private Budget(long deadlineNanos, long effortLimit, BooleanSupplier stopped) {
        this(deadlineNanos, effortLimit, stopped, null);
    }

    private Budget(long deadlineNanos, long effortLimit, BooleanSupplier stopped, Budget whole) {
        this.whole = whole;
        this.deadlineNanos = deadlineNanos;
        this.effortLimit = effortLimit;
        this.stopped = stopped;
    }

    /** No limit. */
    public static Budget unlimited() {
        return new Budget(NO_LIMIT, NO_LIMIT, () -> false);
    }

    /** A time by the clock from now on. */
    public static Budget ofSeconds(double seconds) {
        return new Budget(System.nanoTime() + (long) (seconds * 1e9), NO_LIMIT, () -> false);
    }

    /** A number of visited edges. */
    public static Budget ofEffort(long edges) {
        return new Budget(NO_LIMIT, edges, () -> false);
    }

    /** The same budget, which also ends when somebody says stop. */
    public Budget until(BooleanSupplier stop) {
        return new Budget(deadlineNanos, NO_LIMIT, () -> isExhausted() || stop.getAsBoolean(), this);
    }

    /** A part of what is left: at most a share of the remaining time or effort. */
    public Budget share(double part) {
        long deadline = deadlineNanos == NO_LIMIT
                ? NO_LIMIT
                : System.nanoTime() + (long) (part * Math.max(0, deadlineNanos - System.nanoTime()));
        long limit = effortLimit == NO_LIMIT ? NO_LIMIT : (long) (part * Math.max(0, effortLimit - effort));
        return new Budget(deadline, limit, this::isExhausted, this);
    }

    /** What is left of this budget, but no more than an effort; it counts against this one as well. */
    public Budget atMost(long edges) {
        return new Budget(deadlineNanos, edges, this::isExhausted, this);
    }

    /** Notes work. */
    public void spend(long edges) {
        effort += edges;
        if (whole != null) {
            whole.spend(edges);
        }
    }

    /** Work noted so far. */
    public long effort() {
        return effort;
    }

    /** Whether it is time to stop. */
    public boolean isExhausted() {
        return effort >= effortLimit
                || (deadlineNanos != NO_LIMIT && System.nanoTime() - deadlineNanos >= 0)
                || stopped.getAsBoolean();
    }
}
