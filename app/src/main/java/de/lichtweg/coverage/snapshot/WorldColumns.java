package de.lichtweg.coverage.snapshot;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.layer.World;
import org.locationtech.jts.geom.Envelope;

/** Where the rows of a chunk lie on the map of the world, and the rectangle around them. */
final class WorldColumns {

    final int[] x;
    final int[] y;
    final Envelope around = new Envelope();

    private WorldColumns(int size) {
        x = new int[size];
        y = new int[size];
    }

    static WorldColumns of(Columns columns, InstallationCrs crs) {
        WorldColumns result = new WorldColumns(columns.size);
        Projection toMercator = crs.to(Crs.WEB_MERCATOR);
        double[] xy = new double[2];
        for (int row = 0; row < columns.size; row++) {
            xy[0] = columns.x[row];
            xy[1] = columns.y[row];
            toMercator.transform(xy);
            result.x[row] = (int) World.x(xy[0]);
            result.y[row] = (int) World.y(xy[1]);
            result.around.expandToInclude(result.x[row], result.y[row]);
        }
        return result;
    }
}
