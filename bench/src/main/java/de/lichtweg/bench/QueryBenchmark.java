package de.lichtweg.bench;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.boot.WebApplicationType;

/** F1, F3, F4: figures of one region, counts behind filters, and search while typing. */
final class QueryBenchmark implements Benchmark {

    private static final RegionKey STATE = new RegionKey("14");
    private static final List<AddressQuery> QUERIES = List.of(
            AddressQuery.all(STATE).with("stage", "OPEN"),
            AddressQuery.all(STATE).with("down_lt", "100").with("plan", "nobody"),
            AddressQuery.all(STATE).with("eligible", "yes").with("usage", "RESIDENTIAL"),
            AddressQuery.all(STATE).with("tech_down", "FTTBH:1000"),
            AddressQuery.all(STATE).with("operator", "netz-c-messung").with("down_ge", "400"),
            AddressQuery.all(STATE).with("technology", "CATV", "FTTH").with("hh_ge", "2"),
            AddressQuery.all(STATE).with("band", "50", "100").with("eligible", "yes"));

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        try (State state = State.open(setting.home(), setting.addresses(), WebApplicationType.NONE)) {
            LedgerView view = state.bean(Ledger.class).view(State.SCOPE, AsOf.NOW);
            List<Outcome> outcomes = new ArrayList<>();
            double slowest = 0;
            for (AddressQuery query : QUERIES) {
                Timing timing = Timing.of(40, 60, () -> view.count(query));
                System.err.printf(
                        "%s: %d in %s (median %s, CPU %s)%n",
                        query.filters(),
                        view.count(query),
                        Timing.ms(timing.percentile(95)),
                        Timing.ms(timing.median()),
                        Timing.ms(timing.cpuMs()));
                slowest = Math.max(slowest, timing.percentile(95));
            }
            outcomes.add(Outcome.atMost("F3", "slowest of " + QUERIES.size() + " filters counted, p95", slowest, 10));
            outcomes.add(figures(view, new RegionKey("14612000"), "the largest municipality"));
            outcomes.add(figures(view, new RegionKey("14627"), "a district"));
            outcomes.add(figures(view, STATE, "the state"));
            outcomes.add(search(view));
            return outcomes;
        }
    }

    private static Outcome figures(LedgerView view, RegionKey region, String what) throws Exception {
        Timing timing = Timing.of(10, 20, () -> view.figures(region));
        System.err.printf(
                "figures of %s: median %s, CPU %s%n", what, Timing.ms(timing.median()), Timing.ms(timing.cpuMs()));
        return Outcome.atMost("F1", "all figures of " + what + ", p95", timing.percentile(95), 5);
    }

    /** Everything that somebody types on the way to "Lindenstraße 12 Riesa", letter by letter, sometimes with a typo. */
    private static Outcome search(LedgerView view) throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        List<AddressRow> some =
                view.list(AddressQuery.all(STATE), "address", 0, 200_000).rows();
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            AddressRow a = some.get(random.nextInt(some.size()));
            String text = a.street().replace("straße", "str.") + " " + a.number() + " " + a.municipalityName();
            if (i % 3 == 0) {
                int at = 1 + random.nextInt(4);
                text = text.substring(0, at) + text.substring(at + 1);
            }
            for (int length = 3; length <= text.length(); length += 2) {
                typed.add(text.substring(0, length));
            }
        }
        view.search("Linden", 10);
        typed.forEach(t -> view.search(t, 10));
        double[] times = new double[typed.size()];
        int found = 0;
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            found += view.search(typed.get(i), 10).isEmpty() ? 0 : 1;
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        if (found < typed.size() * 9 / 10) {
            throw new IllegalStateException("only " + found + " of " + typed.size() + " texts found anything");
        }
        return Outcome.atMost(
                "F4",
                "search while typing, p95 of " + times.length,
                Timing.of(times).percentile(95),
                20);
    }
}
