package de.lichtweg.geodata.ingest.read;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one data file; can be read several times. */
public interface RawTable {

    /** {@code csv}, {@code xlsx}, {@code xls}, {@code ods}, {@code geojson}, {@code shapefile}, {@code json}. */
    String format();

    /** Whether people laid it out as a sheet: with titles and headers of several lines. */
    default boolean isSheet() {
        return false;
    }

    /** For people: "CSV, UTF-8, Semikolon". */
    String dialect();

    /** Coordinate system that the file names, or {@code null}. */
    @Nullable
    Integer epsg();

    /** Names of the columns where the format knows them; empty where a header row stands among the records. */
    List<String> columns();

    /** Opens the records from the beginning. */
    Records open();

    /** Records in the order of the file. */
    interface Records extends Iterator<RawRecord>, AutoCloseable {
        @Override
        void close();
    }
}
