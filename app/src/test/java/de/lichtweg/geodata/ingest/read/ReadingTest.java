package de.lichtweg.geodata.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.lichtweg.platform.error.RuleViolation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    private static final String TABLE = "Straße;Größe\nBäckerweg;1,5\nAm Öhr;2,25\n";
    private static final List<List<String>> ROWS = List.of(List.of("Bäckerweg", "1.5"), List.of("Am Öhr", "2.25"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Layout layout(Path file) {
        try (Unpacked unpacked = Unpacked.open(file, String.valueOf(file.getFileName()), Limits.STANDARD)) {
            DataFile data = unpacked.files().getFirst();
            return Layout.of(data.tables(Limits.STANDARD).getFirst(), data.name(), cells -> 0);
        }
    }

    private static String refusal(Path file) {
        RuleViolation violation = catchThrowableOfType(RuleViolation.class, () -> layout(file));
        assertThat(violation).isNotNull();
        return violation.code();
    }

    private static List<List<String>> rows(Layout layout) {
        List<List<String>> rows = new ArrayList<>();
        try (RawTable.Records records = layout.open()) {
            while (records.hasNext()) {
                RawRecord record = records.next();
                rows.add(java.util.stream.IntStream.range(0, layout.header().size())
                        .mapToObj(i -> layout.cell(record, i))
                        .toList());
            }
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,",
        "UTF-8,\uFEFF",
        "UTF-16LE,\uFEFF",
        "UTF-16BE,\uFEFF",
        "UTF-16LE,",
        "ISO-8859-1,",
        "IBM850,",
        "x-MacRoman,"
    })
    void everyEncodingGivesTheSameLetters(String charset, String mark) throws IOException {
        String text = (mark == null ? "" : mark) + TABLE;
        Layout layout = layout(file("t.csv", text.getBytes(Charset.forName(charset))));
        assertThat(layout.header()).containsExactly("Straße", "Größe");
        assertThat(rows(layout)).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @CsvSource({"\\r,;", "\\n,;", "\\r\\n,;", "\\n,|", "\\n,\\t"})
    void everyLineEndAndSeparatorGivesTheSameCells(String end, String separator) throws IOException {
        String text =
                TABLE.replace(";", separator.equals("\\t") ? "\t" : separator).replace("\n", end.translateEscapes());
        assertThat(rows(layout(file("t.csv", text.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(ROWS);
    }

    @Test
    void titlesAndNotesAroundATableAreNoRows() throws IOException {
        String text = "Einwohner der Gemeinden\n\nAGS;Name;Einwohner\n14627180;Nossen;10.512,5\n14627010;Coswig;1\n\n"
                + "Quelle: Statistisches Landesamt\n";
        Layout layout = layout(file("t.csv", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(layout.headerRow()).isEqualTo(3);
        assertThat(rows(layout))
                .containsExactly(List.of("14627180", "Nossen", "10512.5"), List.of("14627010", "Coswig", "1"));
    }

    @Test
    void aWorkbookWithAHeaderOfTwoLinesAndNumberedColumnsIsRead() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            org.dhatim.fastexcel.Worksheet sheet = book.newWorksheet("Kreise");
            sheet.value(0, 0, "Kreise nach Fläche");
            sheet.value(2, 0, "Schlüssel");
            sheet.value(2, 1, "Bevölkerung2)");
            sheet.value(3, 1, "insgesamt");
            sheet.value(3, 2, "Stand");
            for (int i = 0; i < 3; i++) {
                sheet.value(4, i, i + 1);
            }
            sheet.value(5, 0, "01001");
            sheet.value(5, 1, 89504.5);
            sheet.value(5, 2, java.time.LocalDate.of(2018, 12, 31));
            sheet.style(5, 2).format("dd.mm.yyyy").set();
        }
        Layout layout = layout(file);
        assertThat(layout.header()).containsExactly("Schlüssel", "Bevölkerung insgesamt", "Stand");
        assertThat(rows(layout)).containsExactly(List.of("01001", "89504.5", "2018-12-31"));
    }

    @Test
    void aCutOffLastRowIsARowAndNoNote() throws IOException {
        Layout layout = layout(file("t.csv", "a;b;c\n1;2;3\n14627\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(layout.rows()).isEqualTo(2);
    }

    @Test
    void aColumnOfDaysIsNoColumnOfThousands() throws IOException {
        String text = "tag;zahl\n31.12.2027;1.234.567\n17.02.2028;2.345.678,5\n";
        assertThat(rows(layout(file("t.csv", text.getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(List.of("31.12.2027", "1234567"), List.of("17.02.2028", "2345678.5"));
    }

    @Test
    void numbersWithoutDoubtOnlyAreRewritten() throws IOException {
        String text = "a;b;c;d\n1.234;1,5;1,234.5;07:30\n2.345;1.000,25;2;x\n";
        assertThat(rows(layout(file("t.csv", text.getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(List.of("1.234", "1.5", "1234.5", "07:30"), List.of("2.345", "1000.25", "2", "x"));
    }

    @Test
    void aQuotationMarkThatNeverClosesRefusesTheFileInsteadOfSwallowingItsRest() throws IOException {
        String text = "a;b\n1;2\n\"Am Markt;3\n4;5\n";
        assertThat(refusal(file("t.csv", text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("file.quote");
    }

    @Test
    void mixedEncodingsAndGiantCellsAreRefused() throws IOException {
        byte[] mixed = ("a;b\nü;ö\nä;" + "\u0000" + "\n").getBytes(StandardCharsets.UTF_8);
        mixed[mixed.length - 2] = (byte) 0xe4;
        assertThat(refusal(file("mixed.csv", mixed))).isEqualTo("file.encoding.mixed");
        byte[] giant = ("a;b\n1;" + "x".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(file("giant.csv", giant))).isEqualTo("file.row.large");
        assertThat(refusal(file("zero.bin", new byte[] {1, 0, 2, 0, 0, 0, 9, 9})))
                .isEqualTo("file.binary");
    }

    @Test
    void archivesGiveTheirDataFilesAndNothingEscapes() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("../../evil.csv", "daten/b.csv", "lies_mich.txt", "__MACOSX/._b.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        try (Unpacked unpacked = Unpacked.open(zip, "a.zip", Limits.STANDARD)) {
            assertThat(unpacked.files()).extracting(DataFile::name).containsExactly("evil.csv", "b.csv");
            Path parent = unpacked.files().getFirst().path().getParent();
            assertThat(unpacked.files())
                    .allMatch(f -> java.util.Objects.equals(f.path().getParent(), parent));
        }
    }

    @Test
    void whatUnpacksBeyondMeasureIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        assertThat(refusal(bomb)).isEqualTo("file.archive.bomb");
        byte[] half = Files.readAllBytes(bomb);
        assertThat(refusal(file("half.gz", java.util.Arrays.copyOf(half, 40)))).isEqualTo("file.archive.broken");
    }

    @Test
    void jsonObjectsAreRowsAndATruncatedOneIsRefused() throws IOException {
        String text = "{\"01\": {\"name\": \"A\", \"lon\": \"9,5\"}, \"02\": {\"name\": \"B\", \"lat\": 5}}";
        Layout layout = layout(file("t.json", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(layout.header()).containsExactly("name", "lon", "key", "lat");
        assertThat(rows(layout)).containsExactly(List.of("A", "9.5", "01", ""), List.of("B", "", "02", "5"));
        byte[] cut = text.substring(0, 40).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(file("cut.json", cut))).isEqualTo("file.json.broken");
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE html><table>,file.html",
        "<?xml version='1.0'?><gml/>,file.xml",
        "%PDF-1.7,file.pdf",
        "SECTION Graph,file.network",
        "BEGIN:VCALENDAR,file.calendar",
        "'',file.empty"
    })
    void whatIsNoTableIsNamed(String content, String code) throws IOException {
        assertThat(refusal(file("x.csv", content.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(code);
    }
}
