package de.lichtweg.platform.metrics;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.status.StatusSection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Memory, disk, connections and the slowest pages of the running program on the page "Zustand". */
@Component
@Order(40)
class OperatingSection implements StatusSection {

    private static final String REQUESTS = "http.server.requests";
    private static final int PAGES = 8;
    private static final long MEGABYTE = 1_000_000;

    private final MeterRegistry meters;
    private final Path data;

    OperatingSection(MeterRegistry meters, @Value("${lichtweg.data:data}") Path data) {
        this.meters = meters;
        this.data = data;
    }

    /**
     * A page as it answered since the start.
     *
     * @param pattern the route, such as {@code /adressen/{id}}
     * @param count how often it was asked for
     * @param meanMs milliseconds, mean
     * @param maxMs milliseconds, slowest of the last minutes, 0 without any
     */
    public record Page(String pattern, long count, long meanMs, long maxMs) {

        private static Page of(String pattern, List<Timer> timers) {
            long count = timers.stream().mapToLong(Timer::count).sum();
            double total = timers.stream()
                    .mapToDouble(t -> t.totalTime(TimeUnit.MILLISECONDS))
                    .sum();
            double max = timers.stream()
                    .mapToDouble(t -> t.max(TimeUnit.MILLISECONDS))
                    .max()
                    .orElse(0);
            return new Page(pattern, count, Math.round(total / Math.max(1, count)), Math.round(max));
        }
    }

    @Override
    public String fragment() {
        return "platform/operating :: section";
    }

    @Override
    public Map<String, Object> values(Scope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "since",
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
        values.put("memory", memory());
        values.put("memoryMax", Runtime.getRuntime().maxMemory() / MEGABYTE);
        values.put("disk", freeMegabytes());
        values.put("connections", Math.round(gauge("hikaricp.connections.active")));
        values.put("connectionsMax", Math.round(gauge("hikaricp.connections.max")));
        List<Page> pages = pages();
        values.put("requests", pages.stream().mapToLong(Page::count).sum());
        values.put("pages", pages.stream().limit(PAGES).toList());
        return values;
    }

    private static long memory() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private long freeMegabytes() {
        try {
            return Files.getFileStore(Files.exists(data) ? data : Path.of(".")).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sum over all meters of a name; 0 where there is none. */
    private double gauge(String name) {
        return meters.find(name).gauges().stream().mapToDouble(Gauge::value).sum();
    }

    /** Pages that were asked for, those that took longest together first. */
    private List<Page> pages() {
        Map<String, List<Timer>> byPattern = meters.find(REQUESTS).timers().stream()
                .filter(t -> t.count() > 0)
                .collect(Collectors.groupingBy(t -> Objects.toString(t.getId().getTag("uri"), "?")));
        return byPattern.entrySet().stream()
                .map(e -> Page.of(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong((Page p) -> -p.count() * p.meanMs())
                        .thenComparing(Page::pattern))
                .toList();
    }
}
