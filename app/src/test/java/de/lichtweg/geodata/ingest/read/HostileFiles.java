package de.lichtweg.geodata.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that mean harm or are broken, made when needed, each with the refusal that it has to get. */
public final class HostileFiles {

    private static final String TABLE = "Straße;Größe\nBäckerweg;1,5\nAm Öhr;2,25\n";
    private static final String LAUGHS =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
    private static final int MANY = 400;

    private final Path folder;
    private final Map<String, String> refusals = new LinkedHashMap<>();

    private HostileFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes all of them into a folder; answers file name → code of the refusal. */
    public static Map<String, String> write(Path folder) throws IOException {
        HostileFiles files = new HostileFiles(folder);
        files.bombs();
        files.workbooks();
        files.markup();
        files.encrypted();
        files.texts();
        files.strangers();
        files.cutOff();
        files.places();
        return files.refusals;
    }

    private void add(String name, String refusal, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        refusals.put(name, "file." + refusal);
    }

    private void add(String name, String refusal, String content) throws IOException {
        add(name, refusal, content.getBytes(StandardCharsets.UTF_8));
    }

    // --- archives
    // -----------------------------------------------------------------------------------------------------

    private void bombs() throws IOException {
        byte[] zeros = new byte[48 << 20];
        add("bombe.csv.gz", "archive.bomb", gzip(zeros));
        add("bombe.zip", "archive.bomb", zip(Map.of("a.csv", zeros)));
        add("bombe.xlsx", "archive.bomb", zip(Map.of("xl/workbook.xml", new byte[] {' '}, "xl/bild.bin", zeros)));
        byte[] inner = zip(Map.of("a.csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        add("puppe.zip", "archive.nested", zip(Map.of("a.zip", zip(Map.of("b.zip", inner)))));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            many.put(i + ".csv", new byte[] {'a', ';', 'b', '\n', '1', ';', '2'});
        }
        byte[] half = zip(many);
        add("viele.zip", "archive.entries", zip(Map.of("a.zip", half, "b.zip", half, "c.zip", half)));
        add("leer.zip", "archive.empty", zip(Map.of("ordner/", new byte[0])));
    }

    static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
            }
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

    // --- workbooks
    // ----------------------------------------------------------------------------------------------------

    private void workbooks() throws IOException {
        add("spalte.xlsx", "workbook.broken", xlsx(row("<c r=\"ZZZZZZ1\"><v>1</v></c>"), "<si><t>a</t></si>"));
        add("text.xlsx", "workbook.broken", xlsx(row("<c t=\"s\"><v>2147483647</v></c>"), "<si><t>a</t></si>"));
        add("zahl.xlsx", "workbook.broken", xlsx("<row r=\"99999999999\"><c><v>1</v></c></row>", ""));
        add("zelle.xlsx", "row.large", xlsx(row("<c t=\"s\"><v>0</v></c>"), si(noise(200_000))));
        String again = "<row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>".repeat(12_000);
        add("echo.xlsx", "workbook.large", xlsx(again, si(noise(95_000))));
        add("spalten.ods", "row.large", ods("<table:table-row>" + cell(2_147_483_647) + "</table:table-row>"));
        String rows = "<table:table-row table:number-rows-repeated=\"2147483647\">";
        add("zeilen.ods", "row.large", ods(rows + cell(1) + "</table:table-row>"));
    }

    private static String si(String text) {
        return "<si><t>" + text + "</t></si>";
    }

    private static String row(String cells) {
        return "<row r=\"1\">" + cells + "</row>";
    }

    private static String cell(int times) {
        return "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"" + times
                + "\"><text:p>x</text:p></table:table-cell>";
    }

    /** Letters that do not pack well. */
    private static String noise(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    static byte[] xlsx(String rows, String strings) throws IOException {
        return xlsx("", rows, strings);
    }

    private static byte[] xlsx(String prolog, String rows, String strings) throws IOException {
        Map<String, byte[]> parts = parts(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>");
        parts.putAll(
                parts(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/a.xml\"/></Relationships>"));
        parts.putAll(
                parts("xl/worksheets/a.xml", prolog + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        parts.putAll(parts("xl/sharedStrings.xml", "<sst>" + strings + "</sst>"));
        return zip(parts);
    }

    private static Map<String, byte[]> parts(String name, String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    static byte[] ods(String rows) throws IOException {
        return ods("", rows, "");
    }

    private static byte[] ods(String prolog, String rows, String manifest) throws IOException {
        Map<String, byte[]> parts = parts("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.putAll(parts(
                "content.xml",
                prolog + "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>"
                        + "<office:spreadsheet><table:table table:name=\"A\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>"));
        parts.putAll(parts("META-INF/manifest.xml", "<manifest>" + manifest + "</manifest>"));
        return zip(parts);
    }

    // --- markup
    // -------------------------------------------------------------------------------------------------------

    private void markup() throws IOException {
        add("lachen.xlsx", "xml.doctype", xlsx(LAUGHS, row("<c t=\"inlineStr\"><is><t>&b;</t></is></c>"), ""));
        add("draussen.ods", "xml.doctype", ods(OUTSIDE, "<table:table-row/>", ""));
        add("tief.xlsx", "xml.large", xlsx(row("<c>".repeat(5_000) + "</c>".repeat(5_000)), ""));
        add(
                "tief.ods",
                "xml.large",
                ods("<table:table-row>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</table:table-row>"));
        add("attribut.xlsx", "xml.large", xlsx("<row x=\"" + noise(2 << 20) + "\"/>", ""));
        add("offen.ods", "xml.broken", ods("<table:table-row><offen>"));
    }

    // --- encrypted
    // ----------------------------------------------------------------------------------------------------

    private void encrypted() throws IOException {
        add("geheim.zip", "encrypted", flagged(zip(Map.of("a.csv", TABLE.getBytes(StandardCharsets.UTF_8)))));
        add("geheim.ods", "encrypted", ods("", "", "<encryption-data/>"));
        add("geheim.xls", "encrypted", encryptedXls());
        add("geheim.xlsx", "encrypted", encryptedXlsx());
    }

    /** Sets the flag of encryption at the member and in the directory of an archive. */
    private static byte[] flagged(byte[] zip) {
        byte[] flagged = zip.clone();
        for (int i = 0; i + 10 < flagged.length; i++) {
            if (flagged[i] == 'P' && flagged[i + 1] == 'K') {
                int at = flagged[i + 2] == 3 && flagged[i + 3] == 4
                        ? 6
                        : flagged[i + 2] == 1 && flagged[i + 3] == 2 ? 8 : 0;
                flagged[i + at] |= at == 0 ? 0 : 1;
            }
        }
        return flagged;
    }

    private static byte[] encryptedXls() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try (HSSFWorkbook book = workbook()) {
            book.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }

    static HSSFWorkbook workbook() {
        HSSFWorkbook book = new HSSFWorkbook();
        var sheet = book.createSheet("Tabelle");
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue("Straße");
        head.createCell(1).setCellValue("Größe");
        var row = sheet.createRow(1);
        row.createCell(0).setCellValue("Bäckerweg");
        row.createCell(1).setCellValue(1.5);
        return book;
    }

    private static byte[] encryptedXlsx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(xlsx(row("<c><v>1</v></c>"), ""));
            }
            files.writeFilesystem(bytes);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }

    // --- texts
    // --------------------------------------------------------------------------------------------------------

    private void texts() throws IOException {
        add("zelle.csv", "row.large", "a;b\n1;" + "x".repeat(10 << 20) + "\n");
        add("zeile.csv", "row.large", "x".repeat(24 << 20));
        add("spalten.csv", "row.large", "a;".repeat(3_000) + "\n" + "1;".repeat(3_000));
        add("verschoben.csv", "rows.wide", "a;b\n" + "1;2;3\n".repeat(12_000));
        add("anfuehrung.csv", "quote", "a;b\n\"1;2\n".concat("3;4\n".repeat(100)));
        add("null.csv", "nul", TABLE + "x;1\n".repeat(30_000) + "y\0;2\n");
        add("null-kopf.csv", "nul", "a\0;b;c\n1;2;3\n");
        add("gemischt.csv", "encoding.mixed", mixed());
        add("leer.csv", "empty", "");
        add("nur-bom.csv", "empty", "\uFEFF");
        add("nur-kopf.csv", "norows", "a;b;c\n");
        add("bytes.csv", "binary", new byte[4096]);
    }

    private static byte[] mixed() {
        byte[] mixed = "a;b\nü;ö\nß;ä\n?;x\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < mixed.length; i++) {
            if (mixed[i] == '?') {
                mixed[i] = (byte) 0xe4;
            }
        }
        return mixed;
    }

    // --- files that are something else
    // --------------------------------------------------------------------------------

    private void strangers() throws IOException {
        add("export.xls", "html", "<html><table><tr><td>1</td></tr></table></html>");
        add("liste.csv", "pdf", "%PDF-1.7\n");
        add("bild.xlsx", "picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        add("daten.zip", "archive.foreign", new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0});
        add("daten.7z", "archive.foreign", new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c});
        add("flaeche.shp", "shapefile.alone", new byte[] {0, 0, 0x27, 0x0a});
        add("brief.xlsx", "document", zip(parts("word/document.xml", "<x/>")));
        add("daten.xlsb.xlsx", "xlsb", zip(parts("xl/workbook.bin", "x")));
        ByteArrayOutputStream ole = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[9]), "WordDocument");
            files.writeFilesystem(ole);
        }
        add("brief.xls", "ole", ole.toByteArray());
    }

    // --- files that break off
    // -----------------------------------------------------------------------------------------

    private void cutOff() throws IOException {
        add("ab.csv.gz", "archive.broken", half(gzip(noise(20_000).getBytes(StandardCharsets.UTF_8))));
        add("ab.zip", "archive.broken", half(zip(parts("a.csv", noise(20_000)))));
        add("ab.xlsx", "archive.broken", half(xlsx(row("<c><v>1</v></c>"), si(noise(9_000)))));
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook book = workbook()) {
            book.write(xls);
        }
        add("ab.xls", "workbook.broken", half(xls.toByteArray()));
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    // --- places
    // -------------------------------------------------------------------------------------------------------

    private void places() throws IOException {
        add("ab.geojson", "geojson.broken", collection(point("[1, 2]")).substring(0, 90));
        add("tief.geojson", "geojson.broken", collection(point("[".repeat(5_000))));
        add("unendlich.geojson", "geojson.broken", collection(point("[1e999, 2]")));
        add("zwei.geojson", "geojson.broken", collection(point("[1, 2]")).repeat(2));
        add(
                "punkte.geojson",
                "row.large",
                collection(feature("MultiPoint", "[" + "[1,2],".repeat(2_100_000) + "[1,2]]")));
        String many = java.util.stream.IntStream.range(0, 6_000)
                .mapToObj(i -> "\"p" + i + "\":1")
                .collect(java.util.stream.Collectors.joining(","));
        add("namen.geojson", "row.large", collection("{\"type\":\"Feature\",\"properties\":{" + many + "}}"));
        add("wort.json", "json.shape", "{\"a\": 1}");
        add("rest.json", "json.broken", "[{\"a\": 1}] [");
    }

    private static String point(String coordinates) {
        return feature("Point", coordinates);
    }

    private static String feature(String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":"
                + coordinates + "}}";
    }

    private static String collection(String feature) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}";
    }
}
