package de.lichtweg.planner.graph;

import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long somebody may work: by the clock, by the processor time of the working thread, by effort (visited edges, which is the same on every machine and makes a run
 * repeatable), or until somebody says stop. What is found until then stays valid.
 */
public final class Budget {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final LongSupplier clock;
    private final long deadlineNanos;
    private final long effortLimit;
    private final BooleanSupplier stopped;
    private final Budget whole;
    private long effort;

    private Budget(LongSupplier clock, long deadlineNanos, long effortLimit, BooleanSupplier stopped, Budget whole) {
        this.clock = clock;
        this.whole = whole;
        this.deadlineNanos = deadlineNanos;
        this.effortLimit = effortLimit;
        this.stopped = stopped;
    }

    /** No limit. */
    public static Budget unlimited() {
        return new Budget(System::nanoTime, NO_LIMIT, NO_LIMIT, () -> false, null);
    }

    /** A time by the clock from now on. */
    public static Budget ofSeconds(double seconds) {
        return of(System::nanoTime, seconds);
    }

    /** A processor time of the calling thread from now on: what other programs take does not count. For measurements. */
    public static Budget ofCpuSeconds(double seconds) {
        return of(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, seconds);
    }

    private static Budget of(LongSupplier clock, double seconds) {
        return new Budget(clock, clock.getAsLong() + (long) (seconds * 1e9), NO_LIMIT, () -> false, null);
    }

    /** A number of visited edges. */
    public static Budget ofEffort(long edges) {
        return new Budget(System::nanoTime, NO_LIMIT, edges, () -> false, null);
    }

    /** The same budget, which also ends when somebody says stop. */
    public Budget until(BooleanSupplier stop) {
        return new Budget(clock, deadlineNanos, NO_LIMIT, () -> isExhausted() || stop.getAsBoolean(), this);
    }

    /** A part of what is left: at most a share of the remaining time or effort. */
    public Budget share(double part) {
        long deadline = deadlineNanos == NO_LIMIT
                ? NO_LIMIT
                : clock.getAsLong() + (long) (part * Math.max(0, deadlineNanos - clock.getAsLong()));
        long limit = effortLimit == NO_LIMIT ? NO_LIMIT : (long) (part * Math.max(0, effortLimit - effort));
        return new Budget(clock, deadline, limit, this::isExhausted, this);
    }

    /** What is left of this budget, but no more than an effort; it counts against this one as well. */
    public Budget atMost(long edges) {
        return new Budget(clock, deadlineNanos, edges, this::isExhausted, this);
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
                || (deadlineNanos != NO_LIMIT && clock.getAsLong() - deadlineNanos >= 0)
                || stopped.getAsBoolean();
    }
}
