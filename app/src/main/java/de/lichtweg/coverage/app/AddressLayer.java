package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.domain.MapDimension;
import de.lichtweg.coverage.snapshot.AddressTiles;
import de.lichtweg.coverage.store.NoteStore;
import de.lichtweg.geodata.layer.MapLayer;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The addresses on the map: the question is that of the address list, and {@code farbe} chooses the classes. */
@Component
class AddressLayer implements MapLayer {

    private static final int FIRST_ZOOM = 5;
    private static final int LAST_ZOOM = 16;

    private final AddressTiles tiles;
    private final NoteStore notes;
    private final Regions regions;
    private final Clock clock;

    AddressLayer(AddressTiles tiles, NoteStore notes, Regions regions, Clock clock) {
        this.tiles = tiles;
        this.notes = notes;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "addresses";
    }

    @Override
    public Display display() {
        return new Display(Display.ADDRESSES, false, true, FIRST_ZOOM, LAST_ZOOM, List.of());
    }

    @Override
    public boolean isVisible(Scope scope) {
        return scope.mayAnywhere(Level.AGGREGATE, DataClass.INTERNAL);
    }

    @Override
    public String version(Scope scope, MapQuestion question) {
        AddressQuery query = query(question);
        String drawn = tiles.version(scope, question.asOf(), query, dimension(question));
        return query.filters().containsKey("note") ? drawn + "|" + notes.stamp(scope) : drawn;
    }

    @Override
    public void draw(Scope scope, MapQuestion question, Tile tile, VectorTile into) {
        tiles.draw(scope, question.asOf(), query(question), dimension(question), tile, into);
    }

    private static MapDimension dimension(MapQuestion question) {
        return MapDimension.ofUrl(question.first("farbe", ""));
    }

    private AddressQuery query(MapQuestion question) {
        String region = question.first("region", regions.home().value());
        if (!RegionKey.isValid(region)) {
            throw new RuleViolation("query.region", region);
        }
        LocalDate day = Objects.requireNonNullElseGet(question.asOf().validOn(), () -> LocalDate.now(clock));
        Map<String, List<String>> filters = new TreeMap<>(question.parameters());
        filters.keySet().retainAll(AddressQuery.KEYS);
        filters.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        return new AddressQuery(regions.resolve(new RegionKey(region), day), filters);
    }
}
