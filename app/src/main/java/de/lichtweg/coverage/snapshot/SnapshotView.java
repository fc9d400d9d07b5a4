package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.SupplyCube;
import de.lichtweg.coverage.domain.outlook.RuleSet;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A snapshot as one scope may see it. */
final class SnapshotView implements LedgerView {

    private final Snapshot snapshot;
    private final Scope scope;
    private final AsOf asOf;
    private final LocalDate today;
    private final Regions regions;
    private final Operators operators;
    private final Territory territory;
    private final Secrets secrets;
    private final MarkFilters marks;
    private final Filters filters;
    private final Rows rows;
    private final Cards cards;
    private final HeldRows held;

    SnapshotView(
            Snapshot snapshot,
            Scope scope,
            AsOf asOf,
            LocalDate today,
            Regions regions,
            Operators operators,
            Histories histories,
            PlaceFilters places,
            List<AddressMarks> marks,
            Comparisons comparisons,
            Notes notes) {
        this.snapshot = snapshot;
        this.scope = scope;
        this.asOf = asOf;
        this.today = today;
        this.regions = regions;
        this.operators = operators;
        this.territory = new Territory(snapshot, regions);
        this.secrets = secrets(snapshot);
        this.marks = MarkFilters.of(scope, snapshot, marks);
        ChangeFilter changed = new ChangeFilter(snapshot, asOf, comparisons, this::secrets, operators);
        NoteFilter noted = new NoteFilter(
                snapshot, territory, region -> notes.mayRead(scope, region), () -> notes.addresses(scope, asOf));
        this.filters = new Filters(snapshot, territory, operators, secrets, places, this.marks, changed::of, noted::of);
        this.rows = new Rows(snapshot, territory, operators, secrets);
        this.cards = new Cards(snapshot, rows, secrets, histories, scope);
        this.held = new HeldRows(snapshot, rows, secrets, histories.held(), scope);
    }

    private OptionalInt ownOperator() {
        String key = scope.operatorKey();
        return key == null
                ? OptionalInt.empty()
                : OptionalInt.of(operators.find(key).map(Operators.Operator::id).orElse(-1));
    }

    /** What the scope may see of the secrets of a state. */
    Secrets secrets(Snapshot state) {
        return new Secrets(scope, ownOperator(), state, new Territory(state, regions));
    }

    @Override
    public AsOf asOf() {
        return asOf;
    }

    @Override
    public LocalDate validOn() {
        return snapshot.validOn;
    }

    @Override
    public long operation() {
        return snapshot.operation;
    }

    @Override
    public @Nullable LocalDate reportingDate() {
        return snapshot.frame.reportingDate();
    }

    @Override
    public RuleSetInfo ruleSet() {
        return RuleSet.inForce(snapshot.frame.ruleSets(), snapshot.validOn)
                .map(r -> new RuleSetInfo(r.key(), r.name(), r.validFrom(), r.source(), r.graceDays()))
                .orElse(new RuleSetInfo("", "", snapshot.validOn, "", 0));
    }

    @Override
    public boolean mayOpenAddresses(RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, region);
    }

    private Selection select(AddressQuery query) {
        return new Selection(snapshot, territory.municipalities(query.region()), conditions(query));
    }

    /** All conditions of a query, that of its region first. They do not ask whether the scope may see what they find. */
    List<RowFilter> conditions(AddressQuery query) {
        List<RowFilter> all = new ArrayList<>();
        all.add(territory.within(query.region()));
        all.addAll(filters.compile(query));
        return all;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public List<String> networks() {
        return scope.mayAnywhere(Level.ADDRESS, DataClass.INTERNAL)
                ? Networks.of(snapshot, operators).keys()
                : List.of();
    }

    @Override
    public List<CellTotals> totalsByCell(AddressQuery query, int sideM) {
        requireAddresses(query.region());
        CellSums cells = new CellSums(sideM);
        select(query).forEach((chunk, number, row) -> cells.add(chunk, row));
        return cells.list(rows, snapshot.texts, territory, operators);
    }

    @Override
    public int count(AddressQuery query) {
        if (mayOpenAddresses(query.region())) {
            return select(query).count();
        }
        return sums(query.region()).count(query);
    }

    @Override
    public BitSet ids(AddressQuery query) {
        requireAddresses(query.region());
        BitSet ids = new BitSet();
        select(query).forEach((chunk, number, row) -> ids.set((int) chunk.columns.id[row]));
        return ids;
    }

    @Override
    public Totals totals(AddressQuery query) {
        if (mayOpenAddresses(query.region())) {
            return openTotals(query);
        }
        return sums(query.region()).totals(query);
    }

    @Override
    public int eligibleWithout(AddressQuery query, Intent intent) {
        return mayOpenAddresses(query.region())
                ? Withdrawals.of(snapshot, operators, intent).eligible(select(query))
                : SumTable.HIDDEN;
    }

    private Totals openTotals(AddressQuery query) {
        RegionKey region = query.region();
        return remembered(query, List.of(region), () -> {
                    Sums sums = new Sums();
                    select(query).forEach((chunk, number, row) -> sums.add(chunk, row));
                    return Map.of(region, sums.totals(operators));
                })
                .values()
                .iterator()
                .next();
    }

    private Map<RegionKey, Totals> remembered(
            AddressQuery query, List<RegionKey> parts, Supplier<Map<RegionKey, Totals>> count) {
        return RememberedSums.of(snapshot)
                .get(query, asOf, scope, territory.municipalities(query.region()), parts, count);
    }

    @Override
    public Map<RegionKey, Totals> totalsByChild(AddressQuery query) {
        if (mayOpenAddresses(query.region())) {
            return openTotalsByChild(query);
        }
        return sums(query.region()).totalsByChild(query);
    }

    @Override
    public SupplyCube supply(RegionKey region) {
        requireAddresses(region);
        return Cubes.of(snapshot, territory, territory.municipalities(region));
    }

    @Override
    public GigabitPath path(AddressQuery query) {
        requireAddresses(query.region());
        return query.filters().isEmpty()
                ? PathSums.whole(snapshot, territory, query.region())
                : PathSums.of(select(query));
    }

    @Override
    public Map<String, GigabitPath> paths(AddressQuery query, String mark, Collection<String> values) {
        requireAddresses(query.region());
        return PathSums.of(select(query), marks.each(mark, values));
    }

    /** The view of sums; refuses a region of which the scope may not even see those. */
    private AggregateView sums(RegionKey region) {
        if (!scope.may(Level.AGGREGATE, DataClass.INTERNAL, region)) {
            throw new Closed("scope.sums", territory.name(region));
        }
        if (!SumDays.open(asOf, today) && !mayHandOut(region)) {
            throw new RuleViolation("scope.moment", territory.name(region));
        }
        return new AggregateView(snapshot, territory, regions, scope);
    }

    /** Whoever may open the addresses may ask for sums at any moment, to hand them to others. */
    private boolean mayHandOut(RegionKey region) {
        return scope.whole().may(Level.ADDRESS, DataClass.INTERNAL, region);
    }

    private Map<RegionKey, Totals> openTotalsByChild(AddressQuery query) {
        List<Regions.Region> children = regions.children(query.region(), snapshot.validOn);
        List<RegionKey> keys = children.stream().map(Regions.Region::key).toList();
        return remembered(query, keys, () -> countByChild(query, children));
    }

    private Map<RegionKey, Totals> countByChild(AddressQuery query, List<Regions.Region> children) {
        boolean byLocality = query.region().level() == RegionKey.Level.MUNICIPALITY;
        Sums[] byNumber =
                new Sums[byLocality ? snapshot.texts.localities.size() : snapshot.texts.municipalities.size()];
        Map<RegionKey, Sums> sums = new LinkedHashMap<>();
        for (Regions.Region child : children) {
            Sums own = new Sums();
            sums.put(child.key(), own);
            if (byLocality) {
                snapshot.texts.localities.find(child.key().value()).ifPresent(n -> put(byNumber, n, own));
            } else {
                territory.municipalities(child.key()).stream().forEach(n -> put(byNumber, n, own));
            }
        }
        select(query).forEach((chunk, number, row) -> {
            int key = byLocality ? chunk.columns.locality[row] : chunk.columns.municipality[row];
            Sums own = key < byNumber.length ? byNumber[key] : null;
            if (own != null) {
                own.add(chunk, row);
            }
        });
        Map<RegionKey, Totals> result = new LinkedHashMap<>();
        sums.forEach((key, sum) -> result.put(key, sum.totals(operators)));
        return Collections.unmodifiableMap(result);
    }

    private static void put(Sums[] byNumber, int number, Sums sums) {
        if (number < byNumber.length) {
            byNumber[number] = sums;
        }
    }

    @Override
    public AddressPage list(AddressQuery query, String sort, int offset, int limit) {
        requireAddresses(query.region());
        Selection selection = select(query);
        List<AddressRow> page = new Sorting(snapshot, rows, secrets)
                .page(selection, sort, Math.max(0, offset), Math.max(0, limit)).stream()
                        .map(at -> rows.row(at.chunk(), at.row()))
                        .toList();
        return new AddressPage(selection.count(), page);
    }

    @Override
    public Iterable<AddressRow> rows(AddressQuery query, String sort) {
        List<Sorting.At> places = all(query, sort);
        return () -> places.stream().map(at -> rows.row(at.chunk(), at.row())).iterator();
    }

    private List<Sorting.At> all(AddressQuery query, String sort) {
        requireAddresses(query.region());
        return new Sorting(snapshot, rows, secrets).all(select(query), sort);
    }

    @Override
    public Iterable<OfferRow> offers(AddressQuery query, String sort) {
        return held.offers(all(query, sort));
    }

    @Override
    public Iterable<ProspectRow> prospects(AddressQuery query, String sort) {
        return held.prospects(all(query, sort));
    }

    private void requireAddresses(RegionKey region) {
        if (!mayOpenAddresses(region)) {
            throw new Closed("scope.addresses", territory.name(region));
        }
    }

    @Override
    public List<AddressRow> search(String text, int limit) {
        boolean[] visible = new boolean[snapshot.texts.municipalities.size()];
        for (int i = 0; i < visible.length; i++) {
            visible[i] = mayOpenAddresses(territory.municipality(i).orElse(RegionKey.GERMANY));
        }
        List<Long> ids = SearchIndex.of(snapshot, territory).best(text, m -> m < visible.length && visible[m], limit);
        return rows(ids);
    }

    @Override
    public Map<Long, OfferLine> bestOffers(List<Long> addressIds) {
        Map<Long, OfferLine> found = new HashMap<>();
        places(addressIds)
                .filter(at -> mayOpen(at.chunk(), at.row()))
                .forEach(at -> cards.bestOffer(at.chunk(), at.row()).ifPresent(offer -> found.put(at.id(), offer)));
        return found;
    }

    private record Place(long id, Chunk chunk, int row) {}

    /** Where those addresses stand that are there, in their order. */
    private Stream<Place> places(List<Long> ids) {
        AddressIndex index = AddressIndex.in(snapshot);
        return ids.stream().filter(id -> index.of(id) != AddressIndex.ABSENT).map(id -> {
            int place = index.of(id);
            return new Place(id, snapshot.chunks[AddressIndex.chunk(place)], AddressIndex.row(place));
        });
    }

    private boolean mayOpen(Chunk chunk, int row) {
        return mayOpenAddresses(
                territory.municipality(chunk.columns.municipality[row]).orElse(RegionKey.GERMANY));
    }

    private List<AddressRow> rows(List<Long> ids) {
        return places(ids).map(at -> rows.row(at.chunk(), at.row())).toList();
    }

    @Override
    public List<Facet> facet(AddressQuery query, String key) {
        AddressQuery others = query.without(key);
        if (!mayOpenAddresses(query.region())) {
            return List.of();
        }
        return new Facets(snapshot, operators, territory).list(select(others), key);
    }

    @Override
    public Optional<AddressCard> card(long addressId) {
        return places(List.of(addressId))
                .filter(at -> mayOpen(at.chunk(), at.row()))
                .map(at -> cards.card(at.chunk(), at.row()))
                .findFirst();
    }

    @Override
    public List<FigureValue> figures(RegionKey region) {
        Predicate<AddressQuery> shown = mayOpenAddresses(region) ? q -> true : sums(region)::shows;
        return new Figures(snapshot, asOf, territory, filters, this::select, shown).list(region);
    }

    /** A figure as the scope may see it, its denominator being the addresses of another query. */
    FigureValue shown(FigureValue figure, AddressQuery denominator) {
        if (mayOpenAddresses(figure.region())) {
            return figure;
        }
        AggregateView sums = sums(figure.region());
        return figure.with(
                sums.shows(figure.query()) ? figure.numerator() : SumTable.HIDDEN,
                sums.shows(denominator) ? figure.denominator() : SumTable.HIDDEN);
    }

    static Comparator<Facet> byCount() {
        return Comparator.comparingInt((Facet f) -> -f.count()).thenComparing(Facet::value);
    }
}
