package de.lichtweg.coverage.web;

import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a table as an attachment. */
final class Downloads {

    private Downloads() {}

    static <T> void csv(Table<T> table, String stem, HttpServletResponse response) throws IOException {
        head(response, TableExport.CSV_TYPE, stem, table.provenance(), "csv");
        TableExport.csv(table, response.getOutputStream());
    }

    static <T> void xlsx(Table<T> table, String stem, HttpServletResponse response) throws IOException {
        head(response, TableExport.XLSX_TYPE, stem, table.provenance(), "xlsx");
        TableExport.xlsx(table, response.getOutputStream());
    }

    private static void head(
            HttpServletResponse response, String type, String stem, Provenance provenance, String extension) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + TableExport.fileName(stem, provenance, extension) + "\"");
    }
}
