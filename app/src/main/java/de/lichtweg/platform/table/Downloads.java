package de.lichtweg.platform.table;

import de.lichtweg.platform.error.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a table as an attachment. */
public final class Downloads {

    private Downloads() {}

    /**
     * Sends a table.
     *
     * @param stem beginning of the file's name
     * @param extension suffix of the format; an unknown one, or one of places for a table without, is not found
     */
    public static <T> void send(Table<T> table, String stem, String extension, HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.find(extension)
                .filter(f -> !f.isOfPlaces() || table.geometries() != null)
                .orElseThrow(() -> new NotFound("format " + extension));
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + TableExport.fileName(stem, table.provenance(), format.extension()) + "\"");
        format.write(table, response.getOutputStream());
    }
}
