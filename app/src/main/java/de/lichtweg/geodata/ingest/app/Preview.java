package de.lichtweg.geodata.ingest.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the wizard shows of a file before anything runs.
 *
 * @param profile key of the profile that was recognised or chosen
 * @param dialect how the file is written
 * @param rows number of rows with data
 * @param header its columns
 * @param examples up to three different values of each column
 * @param sample its first rows
 * @param fields what the profile understands and where it stands in the file
 * @param members names of the data files of an archive
 * @param further other tables of the same file, which are imported after it
 * @param system how the geometries are understood, {@code null} without any
 */
public record Preview(
        String profile,
        String dialect,
        long rows,
        List<String> header,
        List<List<String>> examples,
        List<List<String>> sample,
        List<MappedField> fields,
        List<String> members,
        List<Further> further,
        @Nullable System system) {

    /** Another table of the file. */
    public record Further(String profile, String dialect, long rows) {}

    /**
     * The coordinate system of the geometries.
     *
     * @param epsg its number
     * @param named whether the file or the user named it
     * @param swapped whether north stands before east and is turned round
     */
    public record System(int epsg, boolean named, boolean swapped) {}

    /**
     * A field of the profile.
     *
     * @param key its key
     * @param required whether a file without it is refused
     * @param header the column that means it, empty if none
     */
    public record MappedField(String key, boolean required, String header) {}
}
