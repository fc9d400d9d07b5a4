package de.lichtweg.geodata.formats;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The features of a file, one after the other. */
public interface Features extends Iterator<Feature>, AutoCloseable {

    /** Coordinate system that the file has named so far, {@code null} where it says nothing. Whole after the last feature. */
    @Nullable
    Integer epsg();

    /** Whether the file promises north before east, as some names of coordinate systems do; programs break the promise. */
    default boolean isNorthFirst() {
        return false;
    }

    /** Names of the properties that the file declares before its features; empty where only the features tell. */
    default List<String> names() {
        return List.of();
    }

    @Override
    void close();
}
