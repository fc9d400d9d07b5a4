package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.SupplyCube;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A past state of a large installation, of which only the districts that are asked about are read. Questions about more than one
 * district, about an address wherever it lies, and about sums of a region whose addresses are closed (what is hidden in them
 * depends on their neighbours) need the whole state.
 */
final class PastView implements LedgerView {

    private final Scope scope;
    private final AsOf asOf;
    private final Function<Extent, SnapshotView> reader;
    private final Map<Extent, SnapshotView> read = new ConcurrentHashMap<>();

    /**
     * Nothing is read before it is asked for.
     *
     * @param reader reads at least a part of the state
     */
    PastView(Scope scope, AsOf asOf, Function<Extent, SnapshotView> reader) {
        this.scope = scope;
        this.asOf = asOf;
        this.reader = reader;
    }

    private SnapshotView in(Extent extent) {
        return read.computeIfAbsent(extent, reader);
    }

    private SnapshotView whole() {
        return in(Extent.WHOLE);
    }

    /** Rules and days, which every part knows. */
    private SnapshotView frame() {
        return read.values().stream().findFirst().orElseGet(() -> in(Extent.NOTHING));
    }

    private SnapshotView of(RegionKey region) {
        return mayOpenAddresses(region) ? in(Extent.of(region)) : whole();
    }

    private SnapshotView of(AddressQuery query) {
        return of(query.region());
    }

    @Override
    public AsOf asOf() {
        return asOf;
    }

    @Override
    public LocalDate validOn() {
        return frame().validOn();
    }

    @Override
    public long operation() {
        return frame().operation();
    }

    @Override
    public @Nullable LocalDate reportingDate() {
        return frame().reportingDate();
    }

    @Override
    public RuleSetInfo ruleSet() {
        return frame().ruleSet();
    }

    @Override
    public boolean mayOpenAddresses(RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, region);
    }

    @Override
    public int count(AddressQuery query) {
        return of(query).count(query);
    }

    @Override
    public BitSet ids(AddressQuery query) {
        return of(query).ids(query);
    }

    @Override
    public Totals totals(AddressQuery query) {
        return of(query).totals(query);
    }

    @Override
    public int eligibleWithout(AddressQuery query, Intent intent) {
        return of(query).eligibleWithout(query, intent);
    }

    @Override
    public SupplyCube supply(RegionKey region) {
        return of(region).supply(region);
    }

    @Override
    public GigabitPath path(AddressQuery query) {
        return of(query).path(query);
    }

    @Override
    public Map<String, GigabitPath> paths(AddressQuery query, String mark, Collection<String> values) {
        return of(query).paths(query, mark, values);
    }

    @Override
    public Map<RegionKey, Totals> totalsByChild(AddressQuery query) {
        return of(query).totalsByChild(query);
    }

    @Override
    public List<CellTotals> totalsByCell(AddressQuery query, int sideM) {
        return of(query).totalsByCell(query, sideM);
    }

    @Override
    public List<String> networks() {
        return whole().networks();
    }

    @Override
    public AddressPage list(AddressQuery query, String sort, int offset, int limit) {
        return of(query).list(query, sort, offset, limit);
    }

    @Override
    public Iterable<AddressRow> rows(AddressQuery query, String sort) {
        return of(query).rows(query, sort);
    }

    @Override
    public Iterable<OfferRow> offers(AddressQuery query, String sort) {
        return of(query).offers(query, sort);
    }

    @Override
    public Iterable<ProspectRow> prospects(AddressQuery query, String sort) {
        return of(query).prospects(query, sort);
    }

    @Override
    public Map<Long, OfferLine> bestOffers(List<Long> addressIds) {
        return whole().bestOffers(addressIds);
    }

    @Override
    public List<AddressRow> search(String text, int limit) {
        return whole().search(text, limit);
    }

    @Override
    public List<Facet> facet(AddressQuery query, String key) {
        return of(query).facet(query, key);
    }

    @Override
    public Optional<AddressCard> card(long addressId) {
        return whole().card(addressId);
    }

    @Override
    public List<FigureValue> figures(RegionKey region) {
        return of(region).figures(region);
    }
}
