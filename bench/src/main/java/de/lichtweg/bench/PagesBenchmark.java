package de.lichtweg.bench;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;

/**
 * W1: fifty people signed in, each opening a page every few seconds, on the same cores as the server. Every page is opened
 * for regions and addresses drawn at random, so that no answer is a stored one. W3: what the pages weigh, and how many statements
 * each of them asks when nobody else is there.
 */
final class PagesBenchmark implements Benchmark {

    private static final int PEOPLE = 50;
    private static final int PAGES_EACH = 40;
    private static final int PAUSE_MS = 3_000;
    /** Pages opened before: a server that has been running for some minutes. */
    private static final int WARM = 700;

    private static final int MOST_BYTES = 100_000;
    private static final int COUNTED = 20;
    private static final int MOST_STATEMENTS = 12;

    @Override
    public String name() {
        return "pages";
    }

    /**
     * A kind of page and a way to draw one.
     *
     * @param says what has to stand in it
     */
    record Kind(String name, String says, Draw draw) {

        Kind(String name, Draw draw) {
            this(name, "", draw);
        }
    }

    /** Draws the path of a page. */
    interface Draw {
        String path(SplittableRandom random);
    }

    /** A page that was opened. */
    private record Opened(String kind, double ms, int bytes) {}

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        try (State state = State.open(setting.home(), setting.addresses(), WebApplicationType.SERVLET)) {
            return measure(state, kinds(state));
        }
    }

    /** Warms up, lets everybody open pages of all kinds, then counts the statements of each kind. */
    static List<Outcome> measure(State state, List<Kind> kinds) throws Exception {
        String base = state.pages();
        try (Visitor warm = new Visitor(base).as("koordination")) {
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < WARM; i++) {
                Kind kind = kinds.get(i % kinds.size());
                warm.open(kind.draw.path(random), kind.says);
            }
        }
        List<Outcome> outcomes = new ArrayList<>(outcomes(visit(base, kinds)));
        try (Visitor alone = new Visitor(base).as("koordination")) {
            for (Kind kind : kinds) {
                outcomes.add(statements(state, alone, kind));
            }
        }
        return outcomes;
    }

    /** The most that a page of this kind asks; each draws another region or record. */
    private static Outcome statements(State state, Visitor visitor, Kind kind) throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        List<String> most = List.of();
        for (int i = 0; i < COUNTED; i++) {
            String path = kind.draw.path(random);
            List<String> asked = state.statements().during(() -> visitor.open(path, kind.says));
            most = asked.size() > most.size() ? asked : most;
        }
        if (most.size() > MOST_STATEMENTS) {
            most.forEach(s -> System.err.println("  " + firstLines(s)));
        }
        return new Outcome(
                "W3",
                "page \"" + kind.name + "\", most statements of " + COUNTED + " besides the session",
                Integer.toString(most.size()),
                "1 to " + MOST_STATEMENTS,
                !most.isEmpty() && most.size() <= MOST_STATEMENTS);
    }

    private static String firstLines(String statement) {
        return statement.strip().lines().limit(4).map(String::strip).collect(Collectors.joining(" "));
    }

    private static List<Kind> kinds(State state) {
        List<AddressRow> some = state.bean(Ledger.class)
                .view(State.SCOPE, AsOf.NOW)
                .list(AddressQuery.all(new RegionKey("14")), "address", 0, 50_000)
                .rows();
        List<String> municipalities =
                some.stream().map(a -> a.municipality().value()).distinct().toList();
        return List.of(
                new Kind("situation", r -> "/lagebild/" + pick(municipalities, r)),
                new Kind("glance", r -> "/kommunen/" + pick(municipalities, r).substring(0, 5)),
                new Kind("addresses", r -> "/adressen?region=" + pick(municipalities, r) + "&down_lt=100&eligible=yes"),
                new Kind("address", r -> "/adressen/" + pick(some, r).id()),
                new Kind(
                        "search",
                        r -> "/suche?q="
                                + URLEncoder.encode(
                                        pick(some, r).street() + " "
                                                + pick(some, r).municipalityName(),
                                        StandardCharsets.UTF_8)));
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Opened> visit(String base, List<Kind> kinds) throws Exception {
        List<Callable<List<Opened>>> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            SplittableRandom random = new SplittableRandom(100 + person);
            people.add(() -> visit(base, kinds, random));
        }
        List<Opened> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Opened>> person : threads.invokeAll(people)) {
                all.addAll(person.get());
            }
        }
        return all;
    }

    private static List<Opened> visit(String base, List<Kind> kinds, SplittableRandom random) throws Exception {
        List<Opened> opened = new ArrayList<>();
        try (Visitor visitor = new Visitor(base).as("koordination")) {
            for (int i = 0; i < PAGES_EACH; i++) {
                Thread.sleep(random.nextInt(2 * PAUSE_MS));
                Kind kind = pick(kinds, random);
                double ms = visitor.open(kind.draw.path(random), kind.says);
                opened.add(new Opened(kind.name, ms, visitor.weight()));
            }
        }
        return opened;
    }

    private static List<Outcome> outcomes(List<Opened> opened) {
        Map<String, List<Opened>> byKind = new TreeMap<>();
        opened.forEach(
                o -> byKind.computeIfAbsent(o.kind, k -> new ArrayList<>()).add(o));
        List<Outcome> outcomes = new ArrayList<>();
        byKind.forEach((kind, times) -> {
            Timing timing = Timing.of(times.stream().mapToDouble(Opened::ms).toArray());
            String what = "page \"" + kind + "\", " + PEOPLE + " people";
            outcomes.add(Outcome.atMost("W1", what + ", p95", timing.percentile(95), 100));
            outcomes.add(Outcome.atMost("W1", what + ", p99", timing.percentile(99), 300));
            outcomes.add(
                    weight(what, times.stream().mapToInt(Opened::bytes).max().orElseThrow()));
        });
        return outcomes;
    }

    private static Outcome weight(String what, int bytes) {
        return new Outcome("W3", what + ", heaviest", bytes / 1000 + " KB", "at most 100 KB", bytes <= MOST_BYTES);
    }
}
