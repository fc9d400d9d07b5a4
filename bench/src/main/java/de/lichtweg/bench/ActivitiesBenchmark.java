package de.lichtweg.bench;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.bench.PagesBenchmark.Kind;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.radar.app.Radar;
import de.lichtweg.radar.app.RadarDesk;
import de.lichtweg.radar.domain.RadarCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 300 activities, their commitments, grants and lists in a district: path to gigabit, forgotten addresses and conflicts, cold after a
 * change and warm, and the pages of the office while fifty people are at work. Ask with {@code --addresses 70000}.
 */
final class ActivitiesBenchmark implements Benchmark {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final int ACTIVITIES = 300;
    private static final int ROUNDS = 11;

    /** Rounds of every kind of change that are not measured: a server that has been running for some minutes. */
    private static final int WARM = 12;

    private static final double BAR_MS = 300;

    /** Something that people or networks do, numbered. */
    private interface Change {
        void make(int round) throws Exception;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        try (State state = State.district(setting.home(), DISTRICT.value(), setting.addresses())) {
            Path folder = Files.createDirectories(setting.home().resolve("lists"));
            Map<String, Path> lists = fill(state, folder);
            List<Outcome> outcomes = new ArrayList<>();
            System.err.printf("first comparison: %s%n", Timing.ms(time(() -> compare(state))));
            System.err.printf("first path: %s%n", Timing.ms(time(() -> path(state))));
            for (int i = 0; i < WARM; i++) {
                for (Change warm : List.<Change>of(
                        r -> change(state, r), r -> list(state, lists, r), r -> supply(state, folder, r))) {
                    warm.make(i);
                    compare(state);
                    path(state);
                }
            }
            after(state, "an activity", i -> change(state, i), outcomes);
            after(state, "a list of a network", i -> list(state, lists, i), outcomes);
            after(state, "a list of supply", i -> supply(state, folder, i), outcomes);
            outcomes.add(warm("conflicts and forgotten addresses, nothing changed", () -> compare(state)));
            outcomes.add(warm("path of the district, nothing changed", () -> path(state)));
            new ActivitiesReference(state).check();
            checkPath(state);
            outcomes.addAll(PagesBenchmark.measure(state, pages(state)));
            return outcomes;
        }
    }

    /** Pages of the office while 300 activities run; what every one of them says is checked. */
    private static List<Kind> pages(State state) {
        List<Activity> all = state.bean(Activities.class).list(State.SCOPE);
        String count = "von " + all.size() + " Aktivitäten";
        String list = "/aktivitaeten?region=" + DISTRICT + "&stand=alle";
        return List.of(
                new Kind("activities", count, r -> list + sorted(r)),
                new Kind("activities, board", count, r -> list + "&sicht=tafel" + sorted(r)),
                new Kind("activities, timeline", count, r -> list + "&sicht=zeit" + sorted(r)),
                new Kind("activities, map", count, r -> list + "&sicht=karte" + sorted(r)),
                new Kind("activities, calendar", "Kalender", r -> list + "&sicht=kalender" + sorted(r)),
                new Kind(
                        "activity",
                        "Messung",
                        r -> "/aktivitaeten/" + all.get(r.nextInt(all.size())).id()),
                new Kind("start", "Aktivitäten", r -> "/start"));
    }

    private static String sorted(SplittableRandom random) {
        return "&sort=" + List.of("titel", "phase", "frist", "verzug").get(random.nextInt(4));
    }

    private static void after(State state, String what, Change change, List<Outcome> outcomes) throws Exception {
        double[] radar = new double[ROUNDS];
        double[] path = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            change.make(100 + i);
            if (i % 2 == 0) {
                path[i] = time(() -> path(state));
                radar[i] = time(() -> compare(state));
            } else {
                radar[i] = time(() -> compare(state));
                change.make(200 + i);
                path[i] = time(() -> path(state));
                compare(state);
            }
        }
        outcomes.add(cold("conflicts and forgotten addresses after " + what + " changed", Timing.of(radar)));
        outcomes.add(cold("path of the district after " + what + " changed", Timing.of(path)));
    }

    private static Outcome cold(String what, Timing timing) {
        System.err.printf(
                "%s: fastest %s, median %s%n", what, Timing.ms(timing.percentile(1)), Timing.ms(timing.median()));
        return Outcome.atMost("4.7", what + ", slowest of " + ROUNDS, timing.percentile(100), BAR_MS);
    }

    private static Outcome warm(String what, Callable<?> work) throws Exception {
        return Outcome.atMost("4.7", what + ", p95", Timing.of(10, 60, work).percentile(95), BAR_MS);
    }

    private static double time(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static List<RadarCase> compare(State state) {
        state.bean(Radar.class).upToDate();
        return state.bean(RadarDesk.class).list(State.SCOPE);
    }

    private static GigabitPath path(State state) {
        return state.bean(Ledger.class).view(State.SCOPE, AsOf.NOW).path(AddressQuery.all(DISTRICT));
    }

    private static Map<String, Path> fill(State state, Path folder) throws IOException {
        long begin = System.nanoTime();
        for (String operator : Undertakings.OPERATORS) {
            if (state.bean(Operators.class).find(operator).isEmpty()) {
                throw new IllegalStateException("no network " + operator);
            }
        }
        on(state, "2026-07-06");
        LedgerView view = state.bean(Ledger.class).view(State.SCOPE, AsOf.NOW);
        List<AddressRow> addresses = view.list(AddressQuery.all(DISTRICT), "address", 0, Integer.MAX_VALUE)
                .rows();
        Undertakings undertakings = new Undertakings(state, addresses);
        undertakings.write(ACTIVITIES);
        Map<String, Path> lists = undertakings.lists(folder, externalIds(state));
        on(state, "2026-11-20");
        for (Map.Entry<String, Path> list : lists.entrySet()) {
            state.run("prospects", list.getValue(), LocalDate.of(2026, 10, 31), list.getKey());
        }
        System.err.printf(
                "%,d addresses, undertakings in %.1f s%n", addresses.size(), (System.nanoTime() - begin) / 1e9);
        return lists;
    }

    private static void on(State state, String day) {
        state.bean(LichtwegClock.class).setTo(Instant.parse(day + "T09:00:00Z"));
    }

    private static Map<Integer, String> externalIds(State state) {
        Map<Integer, String> ids = new HashMap<>();
        state.bean(JdbcClient.class)
                .sql("""
                -- one address
                select s.address_id, s.external_id from coverage.address_state s where s.rec_to is null
                """)
                .query((r, i) -> ids.put(r.getInt(1), r.getString(2)))
                .list();
        return ids;
    }

    /** Lets a lot be about one street more or less. */
    private static void change(State state, int round) {
        Activities activities = state.bean(Activities.class);
        List<Activity> lots = activities.list(State.SCOPE).stream()
                .filter(a -> a.draft().basics().kind() == ActivityKind.LOT)
                .toList();
        Activity lot = lots.get(round % lots.size());
        ActivityDraft d = lot.draft();
        String question = d.expected().addresses();
        Expected fewer = new Expected(
                d.expected().technology(),
                d.expected().downMbps(),
                d.expected().upMbps(),
                null,
                d.expected().to(),
                question.substring(0, question.lastIndexOf("&street=")));
        activities.change(
                State.SCOPE,
                lot.id(),
                lot.version(),
                new ActivityDraft(
                        d.basics(),
                        d.parties(),
                        d.territory(),
                        d.course(),
                        d.next(),
                        fewer,
                        d.milestones(),
                        d.obstacles(),
                        d.links()),
                "");
    }

    /** The next list of a network leaves out another hundred addresses. */
    private static void list(State state, Map<String, Path> lists, int round) throws IOException {
        String operator = Undertakings.OPERATORS.get(round % Undertakings.OPERATORS.size());
        run(
                state,
                "prospects",
                Objects.requireNonNull(lists.get(operator)),
                operator,
                round,
                (line, i) -> i % 150 == round ? "" : line);
    }

    /** The next list of supply brings a gigabit to some addresses. */
    private static void supply(State state, Path folder, int round) throws IOException {
        Path list = folder.resolveSibling("district-" + addresses(state)).resolve("files/versorgung_c.csv");
        run(
                state,
                "supply",
                list,
                "netz-c-messung",
                round,
                (line, i) -> i % 400 == round ? line.split(";")[0] + ";FTTH;1000;500" : line);
    }

    private static int addresses(State state) {
        return state.bean(Ledger.class).view(State.SCOPE, AsOf.NOW).count(AddressQuery.all(DISTRICT));
    }

    private interface Edit {
        String line(String line, int number);
    }

    private static void run(State state, String profile, Path from, String operator, int round, Edit edit)
            throws IOException {
        List<String> lines = Files.readAllLines(from);
        List<String> changed = new ArrayList<>(List.of(lines.getFirst()));
        for (int i = 1; i < lines.size(); i++) {
            String line = edit.line(lines.get(i), i);
            if (!line.isEmpty()) {
                changed.add(line);
            }
        }
        Path file = Files.write(from.resolveSibling(round + "-" + from.getFileName()), changed);
        state.run(profile, file, LocalDate.of(2026, 11, 1), operator);
        Files.delete(file);
    }

    /** The path says what a walk through all addresses counts. */
    private static void checkPath(State state) {
        LedgerView view = state.bean(Ledger.class).view(State.SCOPE, AsOf.NOW);
        Map<Stage, Long> walked = new TreeMap<>();
        view.rows(AddressQuery.all(DISTRICT), "address").forEach(r -> walked.merge(r.stage(), 1L, Long::sum));
        Map<Stage, Long> said = path(state).parts().stream()
                .collect(Collectors.groupingBy(
                        GigabitPath.Part::stage, TreeMap::new, Collectors.summingLong(GigabitPath.Part::addresses)));
        if (!walked.equals(said)) {
            throw new IllegalStateException("path: " + said + ", a walk: " + walked);
        }
    }
}
