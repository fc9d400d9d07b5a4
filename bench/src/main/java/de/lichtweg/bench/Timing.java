package de.lichtweg.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long something takes: warm, many times, in milliseconds of the clock and of the processor. */
record Timing(double[] wallMs, double cpuMs) {

    /**
     * Runs something a number of times unmeasured, then measured on this thread.
     *
     * @param warm runs before measuring
     * @param runs measured runs
     */
    static Timing of(int warm, int runs, Callable<?> work) throws Exception {
        for (int i = 0; i < warm; i++) {
            work.call();
        }
        double[] wall = new double[runs];
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            work.call();
            wall[i] = (System.nanoTime() - begin) / 1e6;
        }
        cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        Arrays.sort(wall);
        return new Timing(wall, cpu / 1e6 / runs);
    }

    /** The same, with the processor time of the whole process: for work that is done by several threads of it. */
    static Timing ofProcess(int warm, int runs, Callable<?> work) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        for (int i = 0; i < warm; i++) {
            work.call();
        }
        long cpu = system.getProcessCpuTime();
        Timing timing = of(0, runs, work);
        return new Timing(timing.wallMs, (system.getProcessCpuTime() - cpu) / 1e6 / runs);
    }

    /** Measured times that were taken elsewhere. */
    static Timing of(double[] wallMs) {
        double[] sorted = wallMs.clone();
        Arrays.sort(sorted);
        return new Timing(sorted, Double.NaN);
    }

    double mean() {
        return Arrays.stream(wallMs).average().orElse(Double.NaN);
    }

    double median() {
        return percentile(50);
    }

    double percentile(int p) {
        return wallMs[Math.min(wallMs.length - 1, (int) Math.ceil(wallMs.length * p / 100.0) - 1)];
    }

    /** "12,3 ms". */
    static String ms(double ms) {
        return ms >= 10_000
                ? String.format(Locale.ROOT, "%.1f s", ms / 1000)
                : ms >= 100 ? String.format(Locale.ROOT, "%.0f ms", ms) : String.format(Locale.ROOT, "%.2f ms", ms);
    }
}
