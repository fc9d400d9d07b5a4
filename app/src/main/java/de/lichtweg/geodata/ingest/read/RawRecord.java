package de.lichtweg.geodata.ingest.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One record of a file before anything is understood.
 *
 * @param number row as a user counts it, from 1; features and JSON objects count from 1 too
 * @param cells texts as written
 * @param geometry in the file's coordinate system, {@code null} without one
 */
public record RawRecord(
        long number, List<String> cells, @Nullable Geometry geometry) {

    /** How many cells carry text. */
    int filled() {
        int filled = 0;
        for (String cell : cells) {
            if (!cell.isBlank()) {
                filled++;
            }
        }
        return filled;
    }
}
