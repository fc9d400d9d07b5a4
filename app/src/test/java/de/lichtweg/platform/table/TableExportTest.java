package de.lichtweg.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

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
