package de.lichtweg.bench;

import java.nio.file.Path;
import java.util.List;

/** One benchmark: what it measures, how, and what came out. */
interface Benchmark {

    /** Word after {@code ./lichtweg bench}. */
    String name();

    /** Measures; throws where a result is wrong. */
    List<Outcome> run(Setting setting) throws Exception;

    /**
     * Where and how large.
     *
     * @param home folder for generated files and databases
     * @param addresses size of the state
     * @param seconds processor time for each instance of the planner
     */
    record Setting(Path home, int addresses, double seconds) {}

    /**
     * A measured figure beside its goal.
     *
     * @param goal "F1" of the goals of speed
     * @param what what was measured
     * @param figure "31 ms"
     * @param bar "at most 40 ms"
     * @param met whether the goal is met
     */
    record Outcome(String goal, String what, String figure, String bar, boolean met) {

        static Outcome atMost(String goal, String what, double ms, double barMs) {
            return new Outcome(goal, what, Timing.ms(ms), "at most " + Timing.ms(barMs), ms <= barMs);
        }

        static Outcome atLeast(String goal, String what, double factor, double bar) {
            return new Outcome(
                    goal,
                    what,
                    String.format(java.util.Locale.ROOT, "%.1fx", factor),
                    String.format(java.util.Locale.ROOT, "at least %.0fx", bar),
                    factor >= bar);
        }
    }
}
