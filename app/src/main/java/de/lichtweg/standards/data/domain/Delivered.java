package de.lichtweg.standards.data.domain;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A table of a delivery, as it was read.
 *
 * @param name name of the sheet, the file, the layer
 * @param header headers, each once
 * @param system EPSG number that the file names, {@code null} where it does not say
 * @param rows its rows; can be read several times
 */
public record Delivered(
        String name, List<String> header, @Nullable Integer system, Rows rows) {

    /** Reads the rows from the beginning. */
    @FunctionalInterface
    public interface Rows {

        /** The rows; closed by who reads them. */
        Reading open();
    }

    /** Rows that are being read. */
    public interface Reading extends Iterator<Row>, AutoCloseable {
        @Override
        void close();
    }

    /**
     * A row.
     *
     * @param number as a user counts it
     * @param cells texts in the order of the header; may be shorter
     */
    public record Row(
            long number, List<String> cells, @Nullable Geometry geometry) {

        /** A cell, empty where the row ends before. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
        }
    }

    /** Copies the header. */
    public Delivered {
        header = List.copyOf(header);
    }
}
