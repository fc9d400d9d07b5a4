package de.lichtweg.geodata.ingest.read;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of one data file; can be read several times. */
public interface RawTable {

    /** Formats whose records have a geometry. */
    Set<String> PLACES = Set.of("geojson", "shapefile", "geopackage", "gml", "kml", "osm");

    /** {@code csv}, {@code xlsx}, {@code xls}, {@code ods}, {@code json}, or one of {@link #PLACES}. */
    String format();

    /** Whether people laid it out as a sheet: with titles and headers of several lines. */
    default boolean isSheet() {
        return false;
    }

    /** Name of the sheet or layer in a file that holds several, empty in one that holds one. */
    default String part() {
        return "";
    }

    /** For people: "CSV, UTF-8, Semikolon". */
    String dialect();

    /** Coordinate system that the file names, or {@code null}. */
    @Nullable
    Integer epsg();

    /** Whether the file promises north before east. */
    default boolean isNorthFirst() {
        return false;
    }

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
