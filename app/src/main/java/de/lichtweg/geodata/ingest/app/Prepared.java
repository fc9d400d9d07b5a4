package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.read.DataFile;
import de.lichtweg.geodata.ingest.read.Layout;
import de.lichtweg.geodata.ingest.read.RawTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was understood.
 *
 * @param profile what it means
 * @param file the data file
 * @param layout its rows and columns
 * @param mapping which column means which field
 * @param places how its geometries are to be understood
 */
record Prepared(ImportProfile profile, DataFile file, Layout layout, ColumnMapping mapping, Places places) {

    /** The same header, the same signature: order and spelling count, so that no column is mixed up. */
    static String signature(Layout layout) {
        return signature(layout.header());
    }

    static String signature(List<String> header) {
        return Hashes.sha256(String.join("\u001f", header));
    }

    /** The head of a file as profiles see it. */
    static ImportProfile.FileHead head(DataFile file, Layout layout) {
        @Nullable Integer epsg = layout.table().epsg();
        String format = layout.table().format();
        return new ImportProfile.FileHead(
                file.name(), format, layout.header(), layout.sample(), RawTable.PLACES.contains(format), epsg);
    }
}
