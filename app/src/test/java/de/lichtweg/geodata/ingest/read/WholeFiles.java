package de.lichtweg.geodata.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** One small sound file of each format, all with one row. */
final class WholeFiles {

    private WholeFiles() {}

    static byte[] of(String suffix) throws IOException {
        byte[] csv = "Straße;Größe\nBäckerweg;1,5\n".getBytes(StandardCharsets.UTF_8);
        return switch (suffix) {
            case "xlsx" -> xlsx();
            case "xls" -> xls();
            case "ods" -> HostileFiles.ods(row("Straße", "Größe") + row("Bäckerweg", "1,5"));
            case "geojson" -> """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"Straße": "Bäckerweg"},
                 "geometry": {"type": "Point", "coordinates": [13.5, 51.2]}}]}
                """.getBytes(StandardCharsets.UTF_8);
            case "zip" -> HostileFiles.zip(Map.of("a.csv", csv));
            case "csv.gz" -> gzip(csv);
            default -> csv;
        };
    }

    private static String row(String... texts) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String text : texts) {
            row.append("<table:table-cell office:value-type=\"string\"><text:p>")
                    .append(text)
                    .append("</text:p></table:table-cell>");
        }
        return row + "</table:table-row>";
    }

    private static byte[] xlsx() throws IOException {
        return HostileFiles.xlsx(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\"><v>1.5</v></c></row>",
                "<si><t>Straße</t></si><si><t>Größe</t></si><si><t>Bäckerweg</t></si>");
    }

    private static byte[] xls() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = HostileFiles.workbook()) {
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
