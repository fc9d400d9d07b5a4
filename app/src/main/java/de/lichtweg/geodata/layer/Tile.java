package de.lichtweg.geodata.layer;

import org.locationtech.jts.geom.Envelope;

/**
 * The address of a tile: zoom, column from the west, row from the north, as everywhere on the web.
 *
 * @param z zoom from 0 to {@link #DEEPEST}
 * @param x column
 * @param y row
 */
public record Tile(int z, int x, int y) {

    /** Deepest zoom: there a unit of the tile is smaller than one of the world. */
    public static final int DEEPEST = 18;

    /** Checks that there is such a tile. */
    public Tile {
        if (z < 0 || z > DEEPEST || x < 0 || y < 0 || x >>> z != 0 || y >>> z != 0) {
            throw new IllegalArgumentException(z + "/" + x + "/" + y);
        }
    }

    /** Whether there is such a tile. */
    public static boolean exists(int z, int x, int y) {
        return z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x >>> z == 0 && y >>> z == 0;
    }

    /** Bits of world coordinates within the tile. */
    public int bits() {
        return World.BITS - z;
    }

    /** Side in units of the world. */
    public int side() {
        return 1 << bits();
    }

    /** Western edge in units of the world. */
    public int west() {
        return x << bits();
    }

    /** Northern edge in units of the world. */
    public int north() {
        return y << bits();
    }

    /** Whether a point of the world lies in it; edges to the west and north belong to it. */
    public boolean holds(int worldX, int worldY) {
        return worldX >> bits() == x && worldY >> bits() == y;
    }

    /** The tile with a margin on all sides, in units of the world. */
    public Envelope envelope(double margin) {
        return new Envelope(
                west() - margin,
                (double) west() + side() + margin,
                north() - margin,
                (double) north() + side() + margin);
    }

    /** East in units of the tile, rounded. */
    public int tileX(double worldX) {
        return (int) Math.round((worldX - west()) * VectorTile.EXTENT / side());
    }

    /** South in units of the tile, rounded. */
    public int tileY(double worldY) {
        return (int) Math.round((worldY - north()) * VectorTile.EXTENT / side());
    }
}
