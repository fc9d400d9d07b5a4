package de.lichtweg.standards.data.app;

import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.app.Sheets.Row;
import de.lichtweg.standards.data.app.Sheets.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Fills the template that the product made with the rows of a delivery, in the file itself. */
final class FilledTemplate {

    private FilledTemplate() {}

    static Path of(TemplateFiles templates, Content content, String format, Sheets sheets, Path folder)
            throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        templates.write(content, format, empty);
        Path file = folder.resolve("vorlage-" + content.standard().key() + "." + format);
        switch (format) {
            case "csv" -> {
                Sheet only = sheets.sheets.values().iterator().next();
                Files.write(
                        file, (empty.toString(StandardCharsets.UTF_8) + lines(only)).getBytes(StandardCharsets.UTF_8));
            }
            case "zip" ->
                Files.write(
                        file,
                        rewritten(
                                empty.toByteArray(),
                                (name, text) -> text + lines(sheets.get(name.replace(".csv", "")))));
            case "xlsx" ->
                Files.write(file, rewritten(empty.toByteArray(), (name, text) -> workbook(name, text, sheets)));
            default -> {
                Files.write(file, empty.toByteArray());
                fill(file, sheets);
            }
        }
        return file;
    }

    private static String lines(Sheet sheet) {
        return sheet.rows.stream()
                .map(r -> sheet.header.stream().map(r::get).collect(Collectors.joining(";")) + "\r\n")
                .collect(Collectors.joining());
    }

    private interface Rewriting {
        String rewrite(String name, String text);
    }

    private static byte[] rewritten(byte[] archive, Rewriting rewriting) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path file = Files.createTempFile("vorlage", ".zip");
        Files.write(file, archive);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : in.stream().toList()) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(rewriting.rewrite(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        Files.delete(file);
        return bytes.toByteArray();
    }

    /** Sheets of a workbook are numbered in the order of the layers. */
    private static String workbook(String name, String text, Sheets sheets) {
        List<Sheet> all = List.copyOf(sheets.sheets.values());
        String number = name.replaceAll("xl/worksheets/sheet(\\d+)\\.xml", "$1");
        if (number.equals(name) || Integer.parseInt(number) > all.size()) {
            return text;
        }
        StringBuilder rows = new StringBuilder();
        Sheet sheet = all.get(Integer.parseInt(number) - 1);
        for (int r = 0; r < sheet.rows.size(); r++) {
            rows.append("<row r=\"").append(r + 2).append("\">");
            for (int c = 0; c < sheet.header.size(); c++) {
                rows.append("<c r=\"")
                        .append((char) ('A' + c))
                        .append(r + 2)
                        .append("\" t=\"inlineStr\"><is><t>")
                        .append(sheet.rows.get(r).get(sheet.header.get(c)))
                        .append("</t></is></c>");
            }
            rows.append("</row>");
        }
        return text.replace("</sheetData>", rows + "</sheetData>");
    }

    private static void fill(Path file, Sheets sheets) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (var sheet : sheets.sheets.entrySet()) {
                for (Row row : sheet.getValue().rows) {
                    insert(connection, sheet.getKey(), sheet.getValue(), row);
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void insert(Connection connection, String table, Sheet sheet, Row row) throws SQLException {
        String columns = sheet.header.stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(", "));
        String marks = ", ?".repeat(sheet.header.size());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into \"" + table + "\" (geom, " + columns + ") values (?" + marks + ")")) {
            Geometry place = row.place;
            insert.setBytes(1, place == null ? null : blob(place));
            for (int i = 0; i < sheet.header.size(); i++) {
                String text = row.get(sheet.header.get(i));
                insert.setObject(i + 2, text.isEmpty() ? null : text.replace(',', '.'));
            }
            insert.executeUpdate();
        }
    }

    private static byte[] blob(Geometry place) {
        byte[] body = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(place);
        return ByteBuffer.allocate(8 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 1)
                .putInt(25833)
                .put(body)
                .array();
    }
}
