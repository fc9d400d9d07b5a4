package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.GridCell;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.geodata.layer.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts rows in cells and draws each as a square whose area grows with the addresses. A cell at the edge of a tile is in
 * both tiles, complete in each.
 */
final class CellDrawing {

    /** Units beyond the tile from which the edge of a square is still seen. */
    private static final int EDGE = 16;

    /** Mercator stretches lengths by this at the latitude of 75 degrees; nobody lives beyond. */
    private static final double MOST_STRETCH = 4;

    /** Radius of the sphere of Web Mercator. */
    private static final double EARTH_RADIUS_M = 6_378_137;

    private final int sideM;
    private final ClassCodes classes;
    private final Projection toMercator;

    CellDrawing(int sideM, ClassCodes classes, InstallationCrs crs) {
        this.sideM = sideM;
        this.classes = classes;
        this.toMercator = crs.to(Crs.WEB_MERCATOR);
    }

    /** How far beyond the tile addresses may lie whose cell reaches into it, in units of the world. */
    double margin(Tile tile) {
        double latitude = Math.toRadians(World.latitude(tile.north() + tile.side() / 2.0));
        double stretch = Math.min(MOST_STRETCH, 1 / Math.cos(latitude));
        double metre = stretch * World.SIZE / (2 * Math.PI * EARTH_RADIUS_M);
        return 1.5 * sideM * metre + (double) tile.side() * EDGE / VectorTile.EXTENT;
    }

    void draw(TileRows rows, Tile tile, VectorTile into) {
        if (rows.size() == 0) {
            return;
        }
        int[] bounds = bounds(rows);
        int columns = bounds[2] - bounds[0] + 1;
        int width = classes.size();
        int[] counts = new int[columns * (bounds[3] - bounds[1] + 1) * width];
        rows.forEach((chunk, row, x, y) -> {
            int column = GridCell.index(chunk.columns.x[row], sideM) - bounds[0];
            int line = GridCell.index(chunk.columns.y[row], sideM) - bounds[1];
            counts[(line * columns + column) * width + classes.of(chunk, row)]++;
        });
        VectorTile.Part part = into.part("cells");
        for (int at = 0; at < counts.length; at += width) {
            int cell = at / width;
            int sum = sum(counts, at);
            if (sum > 0) {
                cell(bounds[0] + cell % columns, bounds[1] + cell / columns, counts, at, sum, tile, part);
            }
        }
    }

    private int[] bounds(TileRows rows) {
        int[] result = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        rows.forEach((chunk, row, x, y) -> {
            int column = GridCell.index(chunk.columns.x[row], sideM);
            int line = GridCell.index(chunk.columns.y[row], sideM);
            result[0] = Math.min(result[0], column);
            result[1] = Math.min(result[1], line);
            result[2] = Math.max(result[2], column);
            result[3] = Math.max(result[3], line);
        });
        return result;
    }

    private int sum(int[] counts, int at) {
        int sum = 0;
        for (int i = at; i < at + classes.size(); i++) {
            sum += counts[i];
        }
        return sum;
    }

    private void cell(int east, int north, int[] counts, int at, int sum, Tile tile, VectorTile.Part part) {
        double side = GridCell.fill(sum, sideM);
        int[] corners = square(east, north, side, tile);
        if (!touches(corners)) {
            return;
        }
        List<Long> properties = new ArrayList<>();
        int chosen = 0;
        for (int i = 0; i < classes.size(); i++) {
            int count = counts[at + i];
            if (count > 0) {
                properties.add(part.property("n" + i, count));
            }
            if (count * classes.weight(i) >= counts[at + chosen] * classes.weight(chosen)) {
                chosen = i;
            }
        }
        properties.add(part.property("class", chosen));
        properties.add(part.property("count", sum));
        properties.add(part.property("fill", Math.round(100 * side)));
        properties.add(part.property("side", sideM));
        properties.add(part.property("east", east));
        properties.add(part.property("north", north));
        part.ring(0, corners, properties.stream().mapToLong(Long::longValue).toArray());
    }

    /** Corners in units of the tile, clockwise on the map from the north-west. */
    private int[] square(int east, int north, double side, Tile tile) {
        double[] middle = {(east + 0.5) * sideM, (north + 0.5) * sideM};
        double[] eastEdge = {middle[0] + side * sideM / 2, middle[1]};
        toMercator.transform(middle);
        toMercator.transform(eastEdge);
        double x = World.x(middle[0]);
        double y = World.y(middle[1]);
        double dx = World.x(eastEdge[0]) - x;
        double dy = World.y(eastEdge[1]) - y;
        // Mercator keeps angles, so the way to the north is the way to the east turned by 90 degrees
        return new int[] {
            tile.tileX(x - dx + dy), tile.tileY(y - dy - dx),
            tile.tileX(x + dx + dy), tile.tileY(y + dy - dx),
            tile.tileX(x + dx - dy), tile.tileY(y + dy + dx),
            tile.tileX(x - dx - dy), tile.tileY(y - dy + dx)
        };
    }

    private static boolean touches(int[] corners) {
        int least = -EDGE;
        int most = VectorTile.EXTENT + EDGE;
        boolean x = false;
        boolean y = false;
        for (int i = 0; i < corners.length; i += 2) {
            x |= corners[i] >= least && corners[i] <= most;
            y |= corners[i + 1] >= least && corners[i + 1] <= most;
        }
        return x && y;
    }
}
