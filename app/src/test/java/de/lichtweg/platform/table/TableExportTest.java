package de.lichtweg.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private record Place(String name, int addresses, double share, LocalDate since, boolean eligible) {}

    @Test
    void csvOpensInAGermanSpreadsheet() {
        assertThat(csv(false, new Place("Großenhain", 5123, 0.5567, LocalDate.of(2026, 6, 30), true)))
                .isEqualTo("\uFEFFOrt;Adressen;Anteil %;seit;förderfähig;Herkunft\r\n"
                        + "Großenhain;5123;55,7;30.06.2026;ja;\"© GeoBasis-DE / BKG; Stichtag 23.11.2026\"\r\n");
    }

    @Test
    void textNeverStartsAFormula() {
        for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            assertThat(TableExport.harmless(evil)).startsWith("'");
        }
        assertThat(TableExport.harmless("Am Anger 1-3")).isEqualTo("Am Anger 1-3");
    }

    @Test
    void everyRowOfTheDemoSaysSo() {
        assertThat(csv(true, new Place("Nossen", 1, Double.NaN, DAY, false)))
                .endsWith(
                        "förderfähig;Hinweis;Herkunft\r\n"
                                + "Nossen;1;;23.11.2026;nein;Demodaten;\"Demodaten; © GeoBasis-DE / BKG; Stichtag 23.11.2026\"\r\n");
        assertThat(TableExport.fileName("adressen-14627", provenance(true), "csv"))
                .isEqualTo("adressen-14627-2026-11-23-demodaten.csv");
    }

    @Test
    void xlsxHasTypedCellsAndSaysWhereItComesFrom() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.xlsx(table(true, new Place("=cmd()", 5123, 0.5567, DAY, true)), out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Row row = book.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(0)).isEqualTo("=cmd()");
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(DAY);
            List<Row> origin = book.findSheet("Herkunft").orElseThrow().read();
            assertThat(origin.stream().map(r -> r.getCellText(0)))
                    .contains("Demodaten", "Stichtag", "bekannt am", "Quelle", "Filter");
        }
    }

    @Test
    void aNumberOfAWorkbookOpensWhatIsBehindItAndStaysANumber(@TempDir Path folder) throws Exception {
        Table<Place> plain = table(false, new Place("Nossen", 5123, 0.5, DAY, true));
        List<Column<Place>> columns = List.of(
                Column.text("Ort", Place::name),
                Column.<Place>integer("Adressen", Place::addresses).linked(p -> "https://l.invalid/?a=1&b=2"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.xlsx(new Table<>("Orte", columns, plain.rows(), plain.provenance()), out);
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(read.getFirstSheet().read().get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        }
        Path book = Files.write(folder.resolve("orte.xlsx"), out.toByteArray());
        assertThat(part(book, "xl/worksheets/sheet1.xml"))
                .contains("<hyperlink ")
                .containsPattern("ref=\"B2(:B2)?\"");
        assertThat(part(book, "xl/worksheets/_rels/sheet1.xml.rels")).contains("https://l.invalid/?a=1&amp;b=2");
    }

    private static String part(Path book, String name) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String csv(boolean demo, Place... places) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.csv(table(demo, places), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Table<Place> table(boolean demo, Place... places) {
        return new Table<>(
                "Orte",
                List.of(
                        Column.text("Ort", Place::name),
                        Column.integer("Adressen", Place::addresses),
                        Column.percent("Anteil %", Place::share),
                        Column.date("seit", Place::since),
                        Column.yesNo("förderfähig", Place::eligible)),
                List.of(places),
                provenance(demo));
    }

    private static Provenance provenance(boolean demo) {
        return new Provenance(
                "© GeoBasis-DE / BKG",
                DAY,
                null,
                DAY,
                demo,
                List.of(new Provenance.Fact("Filter", "unter 100 Mbit/s")));
    }
}
