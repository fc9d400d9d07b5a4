package de.lichtweg.bench;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.region.Regions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.WebApplicationType;

/**
 * P1: 200 requests a second to the public pages, on the same cores as the server, each sent at its moment whether the ones before were
 * answered or not. A request that fails ends the measurement.
 */
final class PortalBenchmark implements Benchmark {

    private static final int PER_SECOND = 200;
    private static final int SECONDS = 30;
    private static final int WARM = 600;
    private static final double GOAL_MS = 300;

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        try (State state = State.open(setting.home(), setting.addresses(), WebApplicationType.SERVLET);
                Visitor visitor = new Visitor("http://127.0.0.1:" + state.setting("local.server.port"))) {
            // one household asks for all: how often it may is not what is measured
            state.bean(Settings.class).change(State.SCOPE, "portal", Map.of("portal.addresses-per-hour", "1000000"));
            List<String> paths = paths(state);
            for (int i = 0; i < WARM; i++) {
                visitor.open(paths.get(i % paths.size()));
            }
            long begin = System.nanoTime();
            Timing timing = Timing.of(visit(visitor, paths));
            String what = PER_SECOND + " requests a second for " + SECONDS + " s, all answered, ";
            double perSecond = timing.wallMs().length * 1e9 / (System.nanoTime() - begin);
            return List.of(
                    new Outcome(
                            "P1",
                            what + "reached",
                            String.format(Locale.ROOT, "%.0f a second", perSecond),
                            PER_SECOND + " a second",
                            perSecond >= 0.99 * PER_SECOND),
                    Outcome.atMost("P1", what + "p95", timing.percentile(95), GOAL_MS),
                    Outcome.atMost("P1", what + "median", timing.median(), GOAL_MS));
        }
    }

    /** What people read: mostly the front door, their address, what is built at their place, news. */
    private static List<String> paths(State state) {
        RegionKey home = state.bean(Regions.class).home();
        List<AddressRow> some = state.bean(Ledger.class)
                .view(State.SCOPE, AsOf.NOW)
                .list(AddressQuery.all(home), "address", 0, 2_000)
                .rows();
        if (some.isEmpty()) {
            throw new IllegalStateException("no address in " + home);
        }
        SplittableRandom random = new SplittableRandom(7);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            AddressRow row = some.get(random.nextInt(some.size()));
            paths.add("/meine-adresse?gemeinde=" + row.municipality() + "&adresse=" + encoded(row.label()));
            paths.add("/ausbau/" + row.municipality());
            paths.addAll(List.of("/", "/ausbau", "/aktuelles", "/veranstaltungen", "/aktuelles.atom", "/abonnement"));
        }
        return paths;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double[] visit(Visitor visitor, List<String> paths) throws Exception {
        List<Future<Double>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < PER_SECOND * SECONDS; i++) {
                long due = begin + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                String path = paths.get(i % paths.size());
                sent.add(threads.submit(() -> visitor.open(path)));
            }
            double[] times = new double[sent.size()];
            for (int i = 0; i < times.length; i++) {
                times[i] = sent.get(i).get();
            }
            return times;
        }
    }
}
