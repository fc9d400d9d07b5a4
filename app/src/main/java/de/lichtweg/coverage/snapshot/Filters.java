package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.coverage.domain.outlook.Reason;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Translates the filters of an {@link AddressQuery} into conditions on columns. */
final class Filters {

    private static final Set<Stage> BINDING = Set.of(Stage.IN_CONSTRUCTION, Stage.FUNDED, Stage.COMMITTED);

    private static final RowFilter KNOWN = new ColumnFilter.Flags(c -> c.columns.known, true);

    private final Snapshot snapshot;
    private final Territory territory;
    private final Operators operators;
    private final Secrets secrets;
    private final PlaceFilters places;
    private final MarkFilters marks;
    private final Function<AddressQuery, RowFilter> changed;
    private final Function<List<String>, RowFilter> notes;

    /** Without the filters {@code changed} and {@code note}: definitions of figures neither compare nor read notes. */
    Filters(Snapshot snapshot, Territory territory, Operators operators, Secrets secrets, PlaceFilters places) {
        this(
                snapshot,
                territory,
                operators,
                secrets,
                places,
                MarkFilters.none(Scope.anonymous()),
                query -> {
                    throw new RuleViolation("query.key", "changed");
                },
                values -> {
                    throw new RuleViolation("query.key", "note");
                });
    }

    Filters(
            Snapshot snapshot,
            Territory territory,
            Operators operators,
            Secrets secrets,
            PlaceFilters places,
            MarkFilters marks,
            Function<AddressQuery, RowFilter> changed,
            Function<List<String>, RowFilter> notes) {
        this.snapshot = snapshot;
        this.territory = territory;
        this.operators = operators;
        this.secrets = secrets;
        this.places = places;
        this.marks = marks;
        this.changed = changed;
        this.notes = notes;
    }

    /** All conditions of a query but that of its region. */
    List<RowFilter> compile(AddressQuery query) {
        List<RowFilter> result = new ArrayList<>();
        query.filters().forEach((key, values) -> {
            List<String> given = values.stream().filter(v -> !v.isBlank()).toList();
            if (!given.isEmpty()) {
                result.add(compile(query, key, given));
            }
        });
        return result;
    }

    private RowFilter compile(AddressQuery query, String key, List<String> values) {
        try {
            return filter(query, key, values);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RuleViolation("query.value", key, String.join(", ", values));
        }
    }

    private RowFilter filter(AddressQuery query, String key, List<String> values) {
        return switch (key) {
            case "locality" -> locality(query.region(), values);
            case "q" -> any(values, this::text);
            case "stage" -> oneOf(codes(values, v -> Stage.valueOf(upper(v)).ordinal()), c -> c.stage);
            case "reason" -> oneOf(codes(values, v -> Reason.valueOf(upper(v)).ordinal()), c -> c.reason);
            case "eligible" -> yesNo(values, c -> c.eligible);
            case "known" -> yesNo(values, c -> c.columns.known);
            case "down_ge" -> speed(c -> c.bestDown, lowest(values), true);
            case "down_lt" -> speed(c -> c.bestDown, highest(values), false);
            case "up_ge" -> speed(c -> c.bestUp, lowest(values), true);
            case "up_lt" -> speed(c -> c.bestUp, highest(values), false);
            case "band" -> oneOf(codes(values, Filters::band), c -> c.band);
            case "technology" -> any(values, v -> technology(fibreOr(v), 0));
            case "tech_down" -> any(values, Filters::technologyAndSpeed);
            case "best" -> best(values);
            case "best_operator" -> bestOperator(values);
            case "operator" -> operator(values);
            case "plan" -> any(values, Filters::plan);
            case "expected_ge" -> expected(day(values), true);
            case "expected_lt" -> expected(day(values), false);
            case "when" -> any(values, Filters::arrival);
            case "usage" -> oneOf(codes(values, v -> snapshot.texts.usages.intern(upper(v))), c -> c.columns.usage);
            case "street" -> number(texts(values, snapshot.texts.streets), c -> c.columns.street);
            case "postcode" -> number(texts(values, snapshot.texts.postcodes), c -> c.columns.postcode);
            case "cell" -> any(values, places::cell);
            case "bbox" -> any(values, places::rectangle);
            case "area" -> any(values, places::area);
            case "municipality" -> any(values, v -> territory.within(new RegionKey(v)));
            case "changed" -> changed.apply(query);
            case "note" -> notes.apply(values);
            case "hh_ge" -> atLeast(c -> c.columns.households, values);
            case "biz_ge" -> atLeast(c -> c.columns.businesses, values);
            default -> marks.knows(key) ? marks.filter(key, values) : besideChanged(query, key);
        };
    }

    /** Keys that say more about {@code changed} are no condition by themselves; all others are not known. */
    private static RowFilter besideChanged(AddressQuery query, String key) {
        if (!AddressQuery.belongsToChanged(key)) {
            throw new RuleViolation("query.key", key);
        }
        if (!query.filters().containsKey("changed")) {
            throw new RuleViolation("query.changed.missing", key);
        }
        return chunk -> row -> true;
    }

    private static String upper(String value) {
        return value.strip().toUpperCase(Locale.ROOT);
    }

    private static BitSet codes(List<String> values, Function<String, Integer> code) {
        BitSet result = new BitSet();
        values.forEach(v -> result.set(code.apply(v) + 1));
        return result;
    }

    /** Codes are kept one higher, so that −1 is a code too. */
    private static RowFilter oneOf(BitSet codes, Function<Chunk, byte[]> column) {
        boolean[] wanted = new boolean[257];
        codes.stream().forEach(c -> wanted[c] = true);
        return new ColumnFilter.Bytes(column, wanted);
    }

    private static RowFilter best(List<String> values) {
        return bestIn(
                codes(
                        values,
                        v -> upper(v).equals("UNKNOWN")
                                ? -1
                                : Technology.valueOf(upper(v)).code()),
                (c, r) -> c.bestTechnology[r]);
    }

    /** Operators are numbered from 1; 0 stands for none. */
    private RowFilter bestOperator(List<String> values) {
        BitSet wanted = new BitSet();
        for (String value : values) {
            switch (value) {
                case "unknown" -> wanted.set(0);
                case "none" -> wanted.set(1);
                default -> operators.find(value).ifPresent(o -> wanted.set(o.id() + 2));
            }
        }
        return bestIn(wanted, (c, r) -> c.bestOperator[r] + 1);
    }

    private interface Code {
        int of(Chunk chunk, int row);
    }

    /** Codes are kept one higher; the lowest stands for addresses that nobody has said anything about. */
    private static RowFilter bestIn(BitSet wanted, Code code) {
        return chunk -> row -> wanted.get(chunk.columns.known[row] ? code.of(chunk, row) + 1 : 0);
    }

    static int band(String value) {
        String edge = value.strip();
        if (edge.equals("unknown") || edge.equals("-1")) {
            return Chunk.UNKNOWN_BAND;
        }
        int mbps = edge.equals("none") ? 0 : Integer.parseInt(edge);
        for (int i = 0; i < Chunk.BAND_EDGES.length; i++) {
            if (Chunk.BAND_EDGES[i] == mbps) {
                return i;
            }
        }
        throw new IllegalArgumentException(value);
    }

    private static RowFilter yesNo(List<String> values, Function<Chunk, boolean[]> column) {
        boolean yes = values.contains("yes") || values.contains("true");
        boolean no = values.contains("no") || values.contains("false");
        if (!yes && !no) {
            throw new IllegalArgumentException(values.toString());
        }
        return yes && no ? chunk -> row -> true : new ColumnFilter.Flags(column, yes);
    }

    private static int lowest(List<String> values) {
        return values.stream().mapToInt(Filters::kbps).min().orElseThrow();
    }

    private static int highest(List<String> values) {
        return values.stream().mapToInt(Filters::kbps).max().orElseThrow();
    }

    private static int kbps(String mbps) {
        return (int) Math.round(Double.parseDouble(mbps.strip().replace(',', '.')) * 1000);
    }

    /** An address without a wired offer counts as 0, an unknown one matches nothing. */
    private static RowFilter speed(Function<Chunk, int[]> column, int kbps, boolean atLeast) {
        // no row reaches from MAX_VALUE to anything below: nothing is slower than 0
        RowFilter reached = atLeast
                ? new ColumnFilter.Range(column, kbps <= 0 ? Integer.MIN_VALUE : kbps, Integer.MAX_VALUE)
                : new ColumnFilter.Range(column, kbps <= 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE, kbps - 1);
        return new ColumnFilter.Both(reached, KNOWN);
    }

    private static boolean[] fibreOr(String value) {
        boolean[] result = new boolean[Technology.values().length];
        String name = upper(value);
        if (name.equals("FTTBH") || name.equals("FTTB/H")) {
            result[Technology.FTTB.code()] = true;
            result[Technology.FTTH.code()] = true;
        } else {
            result[Technology.valueOf(name).code()] = true;
        }
        return result;
    }

    private static RowFilter technologyAndSpeed(String value) {
        String[] parts = value.split(":", 2);
        return technology(fibreOr(parts[0]), parts.length > 1 ? kbps(parts[1]) : 0);
    }

    private static RowFilter technology(boolean[] technologies, int downKbps) {
        return new ColumnFilter.Offered(technologies, downKbps);
    }

    private RowFilter operator(List<String> values) {
        BitSet ids = new BitSet();
        values.forEach(v -> operators.find(v).ifPresent(o -> ids.set(o.id())));
        return new ColumnFilter.OfferedBy(ids);
    }

    private static RowFilter plan(String value) {
        boolean[] wanted = new boolean[Stage.values().length + 1];
        for (Stage stage : Stage.values()) {
            wanted[stage.ordinal() + 1] = switch (value) {
                case "any" -> true;
                case "binding" -> BINDING.contains(stage);
                case "nobody" -> false;
                case "nobody_binding" -> !BINDING.contains(stage);
                default -> throw new IllegalArgumentException(value);
            };
        }
        wanted[0] = value.startsWith("nobody");
        return new ColumnFilter.Bytes(c -> c.plan, wanted);
    }

    private static int day(List<String> values) {
        return (int) LocalDate.parse(values.getFirst().strip()).toEpochDay();
    }

    private RowFilter expected(int day, boolean atLeast) {
        return chunk -> row -> {
            int expected = secrets.expected(chunk, row);
            return expected != StateSink.NO_DAY && expected >= day == atLeast;
        };
    }

    private static RowFilter arrival(String value) {
        Arrival.Span span = Arrival.Span.parse(value);
        return new ColumnFilter.Range(c -> c.arrival, span.least(), span.most());
    }

    private static BitSet texts(List<String> values, Dictionary dictionary) {
        BitSet result = new BitSet();
        values.forEach(v -> dictionary.find(v.strip()).ifPresent(result::set));
        return result;
    }

    private static RowFilter number(BitSet wanted, Function<Chunk, int[]> column) {
        return chunk -> {
            int[] numbers = column.apply(chunk);
            return row -> wanted.get(numbers[row]);
        };
    }

    private static RowFilter atLeast(Function<Chunk, int[]> column, List<String> values) {
        int least =
                values.stream().mapToInt(v -> Integer.parseInt(v.strip())).min().orElseThrow();
        return new ColumnFilter.Range(column, least, Integer.MAX_VALUE);
    }

    private RowFilter locality(RegionKey region, List<String> values) {
        BitSet wanted = new BitSet();
        Dictionary keys = snapshot.texts.localities;
        for (int i = 1; i < keys.size(); i++) {
            RegionKey key = new RegionKey(keys.text(i));
            String name = SearchText.normal(territory.name(key));
            if (values.stream()
                    .anyMatch(v -> v.equals(key.value()) || SearchText.normal(v).equals(name))) {
                wanted.set(i);
            }
        }
        return number(wanted, c -> c.columns.locality);
    }

    private RowFilter text(String text) {
        BitSet ids = SearchIndex.of(snapshot, territory).ids(text);
        return chunk -> {
            long[] column = chunk.columns.id;
            return row -> ids.get((int) column[row]);
        };
    }

    private static RowFilter any(List<String> values, Function<String, RowFilter> maker) {
        List<RowFilter> filters = values.stream().map(maker).toList();
        return filters.size() == 1 ? filters.getFirst() : new ColumnFilter.OneOf(filters);
    }
}
