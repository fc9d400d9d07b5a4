package de.lichtweg.geodata.formats.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.geodata.formats.sheet.Workbook.Bounds;
import de.lichtweg.geodata.formats.sheet.Workbook.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three kinds of workbooks say the same of the same cells. */
class WorkbooksTest {

    private static final Bounds BOUNDS = new Bounds(100, 10_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static List<Row> rows(Workbook workbook, String sheet) {
        List<Row> rows = new ArrayList<>();
        try (Workbook.Rows all = workbook.open(sheet)) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("t.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void readsXls() throws IOException {
        Path file = folder.resolve("t.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Versteckt").createRow(0).createCell(0).setCellValue("x");
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            var sheet = book.createSheet("Größen");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("Bäckerweg");
            row.createCell(1).setCellValue(37.1);
            row.createCell(2).setCellValue(12);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            var date = row.createCell(4);
            date.setCellValue(LocalDate.of(2026, 6, 30));
            date.setCellStyle(day);
            row.createCell(5).setCellValue(true);
            row.createCell(6).setCellFormula("\"a\"&\"ß\"");
            row.createCell(7).setCellFormula("B3*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        Workbook workbook = new XlsWorkbook(file, BOUNDS);
        assertThat(workbook.sheets()).containsExactly("Größen");
        assertThat(rows(workbook, "Größen"))
                .containsExactly(new Row(3, List.of("Bäckerweg", "37.1", "12", "", "2026-06-30", "ja", "aß", "74.2")));
    }

    @Test
    void readsXlsxWithInlineTextsRichTextsHiddenSheetsAndDatesSince1904() throws IOException {
        Workbook workbook = new XlsxWorkbook(
                zip(Map.of(
                        "xl/workbook.xml",
                        """
                        <workbook xmlns:r="r"><workbookPr date1904="1"/><sheets>
                        <sheet name="Versteckt" r:id="a" state="hidden"/><sheet name="Grafik" r:id="c"/>
                        <sheet name="Größen" r:id="b"/></sheets></workbook>""",
                        "xl/_rels/workbook.xml.rels",
                        """
                        <Relationships><Relationship Id="a" Type="t/worksheet" Target="worksheets/a.xml"/>
                        <Relationship Id="c" Type="t/chartsheet" Target="c.xml"/>
                        <Relationship Id="b" Type="t/worksheet" Target="/xl/worksheets/b.xml"/></Relationships>""",
                        "xl/styles.xml",
                        """
                        <styleSheet><numFmts><numFmt numFmtId="200" formatCode="dd\\.mm\\.yy"/></numFmts>
                        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/></cellXfs></styleSheet>""",
                        "xl/sharedStrings.xml",
                        """
                        <sst><si><r><t>Bäcker</t></r><r><t xml:space="preserve">weg </t></r><rPh><t>x</t></rPh></si>
                        <si><t>a_x000D_b</t></si></sst>""",
                        "xl/worksheets/b.xml",
                        """
                        <worksheet><sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>37.100000000000001</v></c>
                        <c r="D3" s="1"><v>0</v></c><c s="2"><v>366.5</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>
                        <c t="str"><f>A1</f><v>aß</v></c><c t="inlineStr"><is><t>i</t></is></c><c t="s"><v>1</v></c></row>
                        <row r="4"><c r="A4"/></row></sheetData></worksheet>""")),
                BOUNDS);
        assertThat(workbook.sheets()).containsExactly("Größen");
        assertThat(rows(workbook, "Größen"))
                .containsExactly(new Row(
                        3,
                        List.of(
                                "Bäckerweg ",
                                "37.1",
                                "",
                                "1904-01-01",
                                "1905-01-01T12:00",
                                "ja",
                                "",
                                "aß",
                                "i",
                                "a\rb")));
    }

    @Test
    void readsOdsWithRepeatedCellsAndRowsParagraphsAndComments() throws IOException {
        Workbook workbook = new OdsWorkbook(zip(Map.of("content.xml", """
                        <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
                        <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/>
                        </style:style></office:automatic-styles>
                        <table:table table:name="Versteckt" table:style-name="ta2"><table:table-row/></table:table>
                        <table:table table:name="Größen" table:style-name="ta1">
                        <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
                        <table:table-row table:number-rows-repeated="2">
                        <table:table-cell office:value-type="string"><office:annotation><text:p>Notiz</text:p></office:annotation>
                        <text:p>Bäcker<text:s text:c="2"/>weg</text:p><text:p>2</text:p></table:table-cell>
                        <table:table-cell office:value-type="float" office:value="37.100000000000001"><text:p>37,1</text:p></table:table-cell>
                        <table:table-cell table:number-columns-repeated="2"/>
                        <table:table-cell office:value-type="date" office:date-value="2026-06-30T00:00:00"/>
                        <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
                        <table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/>
                        <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                        <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
                        </table:table></office:document-content>""")), BOUNDS);
        assertThat(workbook.sheets()).containsExactly("Größen");
        List<String> cells = List.of("Bäcker  weg\n2", "37.1", "", "", "2026-06-30", "ja", "1", "1");
        assertThat(rows(workbook, "Größen")).containsExactly(new Row(3, cells), new Row(4, cells));
    }
}
