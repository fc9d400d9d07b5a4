package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.SupplyCube;
import de.lichtweg.coverage.domain.GridCell;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ledger in memory over {@link SmallRegions}: enough addresses of every kind to see the pages. */
final class SmallDistrict implements Ledger {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<LedgerView.AddressRow> rows = new ArrayList<>();
    private final Supplier<Stream<AddressMarks>> marks;

    /** Marks with a page of their own that counts its addresses. */
    private static final Set<String> ASKED = Set.of("activity", "commitment");

    SmallDistrict() {
        this(Stream::empty);
    }

    /** One that asks what other modules have marked, as the real one does. */
    SmallDistrict(Supplier<Stream<AddressMarks>> marks) {
        this.marks = marks;
        Random random = new Random(14627);
        long id = 1;
        int m = 0;
        for (RegionKey municipality : SmallRegions.MUNICIPALITIES) {
            int count = 60 + random.nextInt(120);
            double far = (m++ % 7) / 7.0;
            for (int i = 0; i < count; i++) {
                rows.add(row(id++, municipality, i, stage(random, far)));
            }
        }
    }

    private static Stage stage(Random random, double far) {
        double p = random.nextDouble();
        double gigabit = 0.9 - 0.75 * far;
        if (p < gigabit) {
            return Stage.GIGABIT;
        }
        Stage[] rest = Stage.values();
        return p > 0.995 ? Stage.UNKNOWN : rest[1 + random.nextInt(5)];
    }

    private static LedgerView.AddressRow row(long id, RegionKey municipality, int i, Stage stage) {
        boolean unknown = stage == Stage.UNKNOWN;
        int down =
                unknown ? -1 : stage == Stage.GIGABIT ? 1_000_000 : new int[] {6_000, 16_000, 50_000, 250_000}[i % 4];
        LocalDate expected = switch (stage) {
            case IN_CONSTRUCTION -> LocalDate.of(2026 + i % 2, 10, 31);
            case COMMITTED -> LocalDate.of(2026, 12, 31).plusMonths(i % 12 * 3L);
            case FUNDED, ANNOUNCED -> LocalDate.of(2028, 12, 31);
            default -> null;
        };
        RegionKey locality = new RegionKey(municipality + "-00" + (1 + i % 3));
        return new LedgerView.AddressRow(
                id,
                municipality,
                SmallRegions.name(municipality),
                locality,
                SmallRegions.name(locality),
                i % 2 == 0 ? "Am Mühlgraben" : "Alte Poststraße",
                i + 1,
                i % 9 == 0 ? "a" : "",
                "01683",
                "Nossen",
                400_000 + i,
                5_600_000 + i,
                i % 20 == 0 ? "SCHOOL" : "RESIDENTIAL",
                2,
                i % 5 == 0 ? 1 : 0,
                down,
                unknown ? -1 : down / 5,
                unknown ? null : stage == Stage.GIGABIT ? Technology.FTTH : Technology.FTTC,
                unknown ? "" : "Netz B (Demo)",
                stage,
                expected,
                expected == null ? "" : "4. Q. " + expected.getYear(),
                stage == Stage.OPEN || stage == Stage.ANNOUNCED,
                stage == Stage.OPEN
                        ? (i % 3 == 0 ? "PROMISE_EXPIRED" : "BELOW_THRESHOLD")
                        : unknown ? "UNKNOWN" : "SERVED");
    }

    @Override
    public LedgerView view(Scope scope, AsOf asOf) {
        return new View(scope, asOf);
    }

    private final class View implements LedgerView {

        private final Scope scope;
        private final AsOf asOf;

        private View(Scope scope, AsOf asOf) {
            this.scope = scope;
            this.asOf = asOf;
        }

        @Override
        public AsOf asOf() {
            return asOf;
        }

        @Override
        public LocalDate validOn() {
            return Optional.ofNullable(asOf.validOn()).orElse(TODAY);
        }

        @Override
        public long operation() {
            return 42;
        }

        @Override
        public LocalDate reportingDate() {
            return LocalDate.of(2026, 6, 30);
        }

        @Override
        public RuleSetInfo ruleSet() {
            return new RuleSetInfo(
                    "gigabit-2", "Gigabit-RL 2.0, Fassung 13.01.2025", LocalDate.of(2025, 1, 13), "BMDS", 14);
        }

        @Override
        public boolean mayOpenAddresses(RegionKey region) {
            return scope.may(Level.ADDRESS, DataClass.INTERNAL, region);
        }

        @Override
        public int count(AddressQuery query) {
            return matching(query).size();
        }

        @Override
        public BitSet ids(AddressQuery query) {
            BitSet ids = new BitSet();
            matching(query).forEach(a -> ids.set((int) a.id()));
            return ids;
        }

        @Override
        public Totals totals(AddressQuery query) {
            return sum(matching(query));
        }

        @Override
        public GigabitPath path(AddressQuery query) {
            if (!mayOpenAddresses(query.region())) {
                throw new Closed("scope.addresses", query.region().value());
            }
            GigabitPath sum = new GigabitPath(List.of());
            for (AddressRow row : matching(query)) {
                sum = sum.plus(new GigabitPath(List.of(new GigabitPath.Part(
                        row.stage(),
                        Arrival.of(row.stage(), row.expected(), validOn()),
                        row.stage() == Stage.OPEN ? row.reason() : "",
                        1,
                        row.households(),
                        row.businesses()))));
            }
            return sum;
        }

        @Override
        public int eligibleWithout(AddressQuery query, Intent intent) {
            return 0;
        }

        @Override
        public SupplyCube supply(RegionKey region) {
            return new SupplyCube(Map.of(), new int[0]);
        }

        @Override
        public Map<RegionKey, Totals> totalsByChild(AddressQuery query) {
            Map<RegionKey, List<AddressRow>> byChild = new TreeMap<>();
            boolean district = query.region().level() == RegionKey.Level.DISTRICT;
            matching(query)
                    .forEach(row -> byChild.computeIfAbsent(
                                    district
                                            ? row.municipality()
                                            : Optional.ofNullable(row.locality())
                                                    .orElseThrow(),
                                    k -> new ArrayList<>())
                            .add(row));
            Map<RegionKey, Totals> totals = new HashMap<>();
            byChild.forEach((key, list) -> totals.put(key, sum(list)));
            return totals;
        }

        @Override
        public List<CellTotals> totalsByCell(AddressQuery query, int sideM) {
            Map<String, List<AddressRow>> cells = new TreeMap<>();
            matching(query)
                    .forEach(row -> cells.computeIfAbsent(
                                    GridCell.at(sideM, row.x(), row.y()).code(), k -> new ArrayList<>())
                            .add(row));
            return cells.entrySet().stream()
                    .map(e -> new CellTotals(
                            e.getKey(),
                            e.getValue().getFirst().municipalityName(),
                            e.getValue().getFirst().localityName(),
                            sum(e.getValue())))
                    .toList();
        }

        @Override
        public List<String> networks() {
            return List.of("netz-b-demo");
        }

        @Override
        public Iterable<AddressRow> rows(AddressQuery query, String sort) {
            return list(query, sort, 0, Integer.MAX_VALUE).rows();
        }

        @Override
        public Iterable<OfferRow> offers(AddressQuery query, String sort) {
            return List.of();
        }

        @Override
        public Iterable<ProspectRow> prospects(AddressQuery query, String sort) {
            return List.of();
        }

        @Override
        public AddressPage list(AddressQuery query, String sort, int offset, int limit) {
            Comparator<AddressRow> order = sort.contains("down")
                    ? Comparator.comparingInt(AddressRow::down)
                    : Comparator.comparing(AddressRow::localityName).thenComparing(AddressRow::label);
            List<AddressRow> all = matching(query).stream()
                    .sorted(sort.startsWith("-") ? order.reversed() : order)
                    .toList();
            return new AddressPage(
                    all.size(), all.stream().skip(offset).limit(limit).toList());
        }

        @Override
        public Map<Long, OfferLine> bestOffers(List<Long> addressIds) {
            Map<Long, OfferLine> offers = new HashMap<>();
            for (AddressRow row : rows) {
                Technology technology = row.technology();
                if (technology != null && addressIds.contains(row.id())) {
                    offers.put(
                            row.id(),
                            new OfferLine(
                                    row.operatorName(),
                                    technology,
                                    row.down(),
                                    row.up(),
                                    "Meldung Netz B",
                                    LocalDate.of(2023, 12, 31)));
                }
            }
            return offers;
        }

        @Override
        public List<AddressRow> search(String text, int limit) {
            return rows.stream()
                    .filter(row -> row.label().contains(text))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Facet> facet(AddressQuery query, String key) {
            Map<String, Integer> counts = new TreeMap<>();
            matching(query.without(key)).forEach(row -> counts.merge(value(row, key), 1, Integer::sum));
            return counts.entrySet().stream()
                    .map(e -> new Facet(e.getKey(), e.getKey(), e.getValue()))
                    .toList();
        }

        @Override
        public Optional<AddressCard> card(long addressId) {
            return rows.stream()
                    .filter(row -> row.id() == addressId)
                    .filter(row -> mayOpenAddresses(row.municipality()))
                    .findFirst()
                    .map(this::card);
        }

        private AddressCard card(AddressRow row) {
            return new AddressCard(
                    row,
                    List.of(),
                    Optional.empty(),
                    List.of(new OfferLine(
                            "Netz B (Demo)",
                            Technology.FTTC,
                            50_000,
                            10_000,
                            "Meldung Netz B",
                            LocalDate.of(2023, 12, 31))),
                    List.of(new ProspectLine(
                            Stage.COMMITTED,
                            "Netz A (Demo)",
                            Technology.FTTH,
                            LocalDate.of(2025, 10, 1),
                            LocalDate.of(2026, 9, 30),
                            true,
                            "Markterkundung 2025",
                            LocalDate.of(2025, 9, 12))),
                    List.of(
                            line("address", "Hauskoordinate, amtlich", null, "2018-12-31", null, "2019-02-01", null, 1),
                            line(
                                    "supply",
                                    "50 Mbit/s, VDSL · Netz B (Demo)",
                                    null,
                                    "2023-12-31",
                                    null,
                                    "2024-03-18",
                                    null,
                                    7),
                            line(
                                    "prospect",
                                    "Glasfaser angekündigt · Netz A (Demo)",
                                    Stage.ANNOUNCED,
                                    "2025-02-10",
                                    "2025-09-12",
                                    "2025-02-24",
                                    null,
                                    9),
                            line(
                                    "prospect",
                                    "Glasfaser verbindlich zugesagt · Netz A (Demo)",
                                    Stage.COMMITTED,
                                    "2025-09-12",
                                    "2026-09-30",
                                    "2025-11-03",
                                    null,
                                    12),
                            line(
                                    "supply",
                                    "16 Mbit/s, ADSL · Netz B (Demo)",
                                    null,
                                    "2019-06-30",
                                    "2023-12-31",
                                    "2019-09-01",
                                    "2024-05-02",
                                    3)));
        }

        @Override
        public List<FigureValue> figures(RegionKey region) {
            List<AddressRow> all = matching(AddressQuery.all(region));
            return List.of(
                    figure(
                            region,
                            "gigabit",
                            "Gigabit, Haushalte",
                            all,
                            r -> r.down() >= 1_000_000,
                            Weighting.HOUSEHOLDS),
                    figure(
                            region,
                            "fttbh",
                            "Glasfaser, Haushalte",
                            all,
                            r -> r.down() >= 1_000_000,
                            Weighting.HOUSEHOLDS),
                    figure(
                            region,
                            "stage_open",
                            "ohne Perspektive",
                            all,
                            r -> r.stage() == Stage.OPEN,
                            Weighting.ADDRESSES),
                    figure(region, "eligible", "förderfähig", all, AddressRow::eligible, Weighting.ADDRESSES));
        }

        private FigureValue figure(
                RegionKey region,
                String key,
                String name,
                List<AddressRow> all,
                Predicate<AddressRow> test,
                Weighting weighting) {
            long grow = Math.max(0, 2026 - validOn().getYear()) * 10L;
            return new FigureValue(
                    key,
                    1,
                    name,
                    name,
                    "Anteil, der es erreicht",
                    "share that reaches it",
                    region,
                    weighting,
                    validOn(),
                    null,
                    42,
                    Math.max(0, all.stream().filter(test).count() * (100 - grow) / 100),
                    all.size(),
                    AddressQuery.all(region).with("down_ge", "1000"));
        }

        private List<AddressRow> matching(AddressQuery query) {
            Map<String, Set<Long>> marked = new HashMap<>();
            marks.get()
                    .filter(m -> ASKED.contains(m.key()) && query.filters().containsKey(m.key()))
                    .forEach(m -> marked.put(m.key(), marked(m, query.filters().get(m.key()))));
            return rows.stream()
                    .filter(row -> query.region().contains(row.municipality())
                            || query.region().equals(row.locality()))
                    .filter(row -> query.filters().entrySet().stream()
                            .allMatch(f -> marked.containsKey(f.getKey())
                                    ? marked.get(f.getKey()).contains(row.id())
                                    : f.getValue().stream().anyMatch(v -> fits(row, f.getKey(), v))))
                    .toList();
        }

        private Set<Long> marked(AddressMarks mark, List<String> values) {
            return mark.marked(scope, validOn(), operation(), values).values().stream()
                    .flatMap(ids -> Arrays.stream(ids).boxed())
                    .collect(Collectors.toSet());
        }
    }

    private static boolean fits(LedgerView.AddressRow row, String key, String value) {
        return switch (key) {
            case "down_lt" -> row.stage() != Stage.UNKNOWN && row.down() < Integer.parseInt(value) * 1000;
            case "down_ge" -> row.down() >= Integer.parseInt(value) * 1000;
            case "expected_lt" -> row.expected() != null && row.expected().isBefore(LocalDate.parse(value));
            case "plan" -> value.startsWith("nobody") == (row.stage() == Stage.OPEN || row.stage() == Stage.ANNOUNCED);
            case "known" -> value.equals("no") == (row.stage() == Stage.UNKNOWN);
            case "q" -> row.label().contains(value);
            case "note" -> value.equals("no");
            case "tech_down" -> row.down() >= 1_000_000;
            case "cell" -> value.equals(GridCell.at(1000, row.x(), row.y()).code());
            case "bbox" -> true;
            case "when" -> Arrival.Span.parse(value).contains(Arrival.of(row.stage(), row.expected(), TODAY));
            default -> value(row, key).equals(value);
        };
    }

    private static String value(LedgerView.AddressRow row, String key) {
        Technology technology = row.technology();
        return switch (key) {
            case "stage" -> row.stage().name();
            case "eligible" -> row.eligible() ? "yes" : "no";
            case "reason" -> row.reason();
            case "when" -> Arrival.of(row.stage(), row.expected(), TODAY).value();
            case "locality" -> String.valueOf(row.locality());
            case "municipality" -> row.municipality().value();
            case "operator" -> row.operatorName();
            case "technology" -> technology == null ? "NONE" : technology.name();
            case "best" -> technology == null ? "UNKNOWN" : technology.name();
            case "best_operator" -> technology == null ? "unknown" : "netz-b-demo";
            case "usage" -> row.usage();
            case "band" -> band(row.down()) < 0 ? "unknown" : Integer.toString(band(row.down()));
            default -> "";
        };
    }

    private static LedgerView.Totals sum(List<LedgerView.AddressRow> rows) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, 0);
        }
        Map<Integer, Integer> bands = new HashMap<>();
        Map<Technology, Integer> technologies = new EnumMap<>(Technology.class);
        Map<String, Integer> operators = new HashMap<>();
        int eligible = 0;
        for (LedgerView.AddressRow row : rows) {
            stages.merge(row.stage(), 1, Integer::sum);
            bands.merge(band(row.down()), 1, Integer::sum);
            Technology technology = row.technology();
            if (technology != null) {
                technologies.merge(technology, 1, Integer::sum);
                operators.merge(row.operatorName(), 1, Integer::sum);
            }
            eligible += row.eligible() ? 1 : 0;
        }
        return new LedgerView.Totals(
                rows.size(),
                rows.size() * 2L,
                rows.size() / 5,
                stages,
                bands,
                technologies,
                operators,
                eligible,
                false);
    }

    private static int band(int down) {
        for (int edge : new int[] {1000, 400, 200, 100, 50, 30, 16, 10, 1}) {
            if (down >= edge * 1000) {
                return edge;
            }
        }
        return -1;
    }

    private static LedgerView.StatementLine line(
            String kind, String text, Stage stage, String from, String to, String known, String until, long operation) {
        return new LedgerView.StatementLine(
                kind,
                text,
                stage,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                Instant.parse(known + "T09:00:00Z"),
                until == null ? null : Instant.parse(until + "T09:00:00Z"),
                operation,
                "Halbjahresmeldung");
    }
}
