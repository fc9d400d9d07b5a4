package de.lichtweg.planning.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Named figures of a run in their order, as lines or as one JSON object. */
final class Figures {

    private static final double MEGABYTE = 1 << 20;

    private final long startedNanos;
    private final boolean json;
    private final Map<String, String> values = new LinkedHashMap<>();

    Figures(long startedNanos, boolean json) {
        this.startedNanos = startedNanos;
        this.json = json;
    }

    /** Adds a value that is a number, a truth or JSON already. */
    Figures with(String name, Object value) {
        values.put(name, String.valueOf(value));
        return this;
    }

    /** Adds a percentage; none where there is no bound. */
    Figures withPercent(String name, double percent) {
        return with(name, Double.isFinite(percent) ? String.format(Locale.ROOT, "%.6f", percent) : "null");
    }

    /** Adds what the run took, the start of the JVM included. */
    Figures withEffort() {
        double cpu =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
        with("cpuSeconds", String.format(Locale.ROOT, "%.3f", cpu));
        with("wallSeconds", String.format(Locale.ROOT, "%.3f", (System.nanoTime() - startedNanos) / 1e9));
        return with("peakHeapMb", String.format(Locale.ROOT, "%.1f", peakHeap() / MEGABYTE));
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }

    /** What is printed. */
    String text() {
        return json
                ? values.entrySet().stream()
                        .map(e -> "\"" + e.getKey() + "\":" + e.getValue())
                        .collect(Collectors.joining(",", "{", "}"))
                : values.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining(System.lineSeparator()));
    }
}
