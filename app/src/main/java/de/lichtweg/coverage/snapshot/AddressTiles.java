package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.domain.GridCell;
import de.lichtweg.coverage.domain.MapDimension;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * Addresses as vector tiles, straight from the columns. Who may open the addresses of the region sees cells of a grid up to
 * zoom 11, then cells or addresses, whichever the tile has room for, from zoom 14 on addresses. Who may see sums sees one
 * square per part of the region with what {@link SumTable} leaves; everybody else sees nothing.
 */
@Component
public class AddressTiles {

    /** First zoom at which a tile may show single addresses. */
    static final int FIRST_ADDRESSES = 12;

    /** Zoom from which on it always does, unless there are too many. */
    static final int ONLY_ADDRESSES = 14;

    /** Addresses that a tile at {@link #FIRST_ADDRESSES} may hold. */
    static final int FEW = 3_000;

    /** Addresses that any tile may hold: about 120 KB compressed. */
    static final int MANY = 18_000;

    private final Snapshots snapshots;
    private final Regions regions;
    private final Operators operators;
    private final InstallationCrs crs;

    /** Reads from the snapshots. */
    public AddressTiles(Snapshots snapshots, Regions regions, Operators operators, InstallationCrs crs) {
        this.snapshots = snapshots;
        this.regions = regions;
        this.operators = operators;
        this.crs = crs;
    }

    /** What the tiles of a question depend on: operation, day, region, filters, colour. */
    public String version(Scope scope, AsOf asOf, AddressQuery query, MapDimension dimension) {
        Snapshot snapshot = snapshots.at(asOf);
        return snapshot.operation + "|" + snapshot.validOn + "|" + dimension + "|" + query.region() + "|"
                + query.filters();
    }

    /** Draws the addresses of a tile, as far as the scope may see them. */
    public void draw(Scope scope, AsOf asOf, AddressQuery query, MapDimension dimension, Tile tile, VectorTile into) {
        SnapshotView view = snapshots.open(scope, asOf);
        Snapshot snapshot = view.snapshot();
        if (!view.mayOpenAddresses(query.region())) {
            if (scope.may(Level.AGGREGATE, DataClass.INTERNAL, query.region())) {
                new UnitDrawing(regions, crs, dimension).draw(view, query, tile, into);
            }
            return;
        }
        ClassCodes classes = ClassCodes.of(snapshot, dimension, operators);
        List<RowFilter> filters = view.conditions(query);
        int side = GridCell.sideAt(tile.z());
        TileRows rows = tile.z() < FIRST_ADDRESSES ? new TileRows() : rows(snapshot, filters, tile.envelope(0));
        if (tile.z() >= FIRST_ADDRESSES && rows.size() <= (tile.z() < ONLY_ADDRESSES ? FEW : MANY)) {
            points(rows, classes, tile, into);
        } else {
            CellDrawing cells = new CellDrawing(side, classes, crs);
            cells.draw(rows(snapshot, filters, tile.envelope(cells.margin(tile))), tile, into);
        }
    }

    private TileRows rows(Snapshot snapshot, List<RowFilter> filters, Envelope window) {
        TileRows result = new TileRows();
        for (Chunk chunk : snapshot.chunks) {
            result.add(chunk, chunk.world(crs), window, filters);
        }
        return result;
    }

    private static void points(TileRows rows, ClassCodes classes, Tile tile, VectorTile into) {
        VectorTile.Part part = into.part("addresses");
        long[] tags = new long[classes.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = part.property("class", i);
        }
        int shift = tile.bits() - 12;
        rows.forEach((chunk, row, x, y) -> part.point(
                chunk.columns.id[row],
                x - tile.west() >> shift,
                y - tile.north() >> shift,
                tags[classes.of(chunk, row)]));
    }
}
