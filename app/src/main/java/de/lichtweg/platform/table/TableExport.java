package de.lichtweg.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Tables out, as German offices open them: CSV in UTF-8 with BOM, semicolon and decimal comma; XLSX with typed cells, a fixed
 * header with filter and a second sheet "Herkunft". CSV has no place beside its rows: the same stands in one line in a last
 * column of the first row, so that every program still finds one row per line. Rows are streamed. Text can never start a formula.
 */
public final class TableExport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
    private static final int WIDEST = 48;
    private static final String ORIGIN = "Herkunft";

    /** Colour of what can be opened, as spreadsheets have it. */
    private static final String LINK = "0563C1";

    private TableExport() {}

    /** Writes CSV; does not close {@code out}. */
    public static <T> void csv(Table<T> table, OutputStream out) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<Column<T>> columns = table.columnsWithMark();
        try {
            writer.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
            csv.writeRecord(with(columns.stream().map(c -> harmless(c.header())), ORIGIN));
            String origin = harmless(table.provenance().line());
            for (T row : table.rows()) {
                csv.writeRecord(with(columns.stream().map(c -> csvCell(c, row)), origin));
                origin = "";
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes XLSX; does not close {@code out}. */
    public static <T> void xlsx(Table<T> table, OutputStream out) {
        xlsx(List.of(table), out);
    }

    /** Writes XLSX with a sheet for each table; the last sheet is about the first of them. Does not close {@code out}. */
    public static void xlsx(List<? extends Table<?>> tables, OutputStream out) {
        try {
            Workbook book = new Workbook(out, "Lichtweg", "1.0");
            for (Table<?> table : tables) {
                sheet(book, table);
            }
            Table<?> first = tables.getFirst();
            provenance(book.newWorksheet(ORIGIN), first.title(), first.provenance());
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file name that carries region, day and, in the demo, the mark: {@code adressen-14627180-2026-11-23-demodaten.csv}. */
    public static String fileName(String stem, Provenance provenance, String extension) {
        return stem.replaceAll("[^A-Za-z0-9_-]", "-") + "-" + provenance.exportedOn()
                + (provenance.demo() ? "-demodaten." : ".") + extension;
    }

    private static List<String> with(Stream<String> cells, String last) {
        return Stream.concat(cells, Stream.of(last)).toList();
    }

    /** A value as formats with types of their own hold it: text, whole or decimal number, day, yes or no; {@code null} if empty. */
    static @Nullable Object plain(Column.Kind kind, @Nullable Object value) {
        if (value == null || (value instanceof Double d && !Double.isFinite(d))) {
            return null;
        }
        return switch (kind) {
            case TEXT -> value.toString();
            case INTEGER -> ((Number) value).longValue();
            case DECIMAL -> rounded(((Number) value).doubleValue(), 3);
            case PERCENT -> rounded(((Number) value).doubleValue() * 100, 1);
            case DATE, YES_NO -> value;
        };
    }

    private static BigDecimal rounded(double value, int decimals) {
        BigDecimal number = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static <T> String csvCell(Column<T> column, T row) {
        Object value = column.value().apply(row);
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT -> harmless(value.toString());
            case INTEGER -> Long.toString(((Number) value).longValue());
            case DECIMAL -> decimal(((Number) value).doubleValue());
            case PERCENT -> percent(((Number) value).doubleValue());
            case DATE -> DAY.format((LocalDate) value);
            case YES_NO -> (Boolean) value ? "ja" : "nein";
        };
    }

    /** A spreadsheet runs what begins with one of these; an apostrophe in front makes it text again. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String decimal(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "").replace('.', ',');
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.GERMANY, "%.1f", share * 100);
    }

    private static <T> void sheet(Workbook book, Table<T> table) throws IOException {
        sheet(book.newWorksheet(sheetName(table.title())), table.columnsWithMark(), table.rows());
    }

    private static <T> void sheet(Worksheet sheet, List<Column<T>> columns, Iterable<T> rows) throws IOException {
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c).header());
            sheet.style(0, c).bold().set();
            sheet.width(c, Math.min(WIDEST, Math.max(11, columns.get(c).header().length() + 4)));
        }
        sheet.freezePane(0, 1);
        int r = 1;
        for (T row : rows) {
            for (int c = 0; c < columns.size(); c++) {
                cell(sheet, r, c, columns.get(c), row);
            }
            if (++r % 1000 == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, Math.max(1, r - 1), columns.size() - 1);
        sheet.finish();
    }

    private static <T> void cell(Worksheet sheet, int r, int c, Column<T> column, T row) {
        Object value = column.value().apply(row);
        if (value == null || (value instanceof Double d && d.isNaN())) {
            return;
        }
        String href = column.href().apply(row);
        if (href != null && !href.isEmpty() && !value.toString().isEmpty()) {
            sheet.hyperlink(r, c, HyperLink.external(href, value.toString()));
            sheet.style(r, c).fontColor(LINK).underlined().set();
        }
        cell(sheet, r, c, column.kind(), value);
    }

    private static void cell(Worksheet sheet, int r, int c, Column.Kind kind, Object value) {
        switch (kind) {
            case TEXT -> sheet.value(r, c, value.toString());
            case YES_NO -> sheet.value(r, c, (Boolean) value ? "ja" : "nein");
            case INTEGER -> {
                sheet.value(r, c, ((Number) value).longValue());
                sheet.style(r, c).format("#,##0").set();
            }
            case DECIMAL -> {
                sheet.value(r, c, ((Number) value).doubleValue());
                sheet.style(r, c).format("#,##0.###").set();
            }
            case PERCENT -> {
                sheet.value(r, c, ((Number) value).doubleValue());
                sheet.style(r, c).format("0.0%").set();
            }
            case DATE -> {
                sheet.value(r, c, (LocalDate) value);
                sheet.style(r, c).format("dd.mm.yyyy").set();
            }
        }
    }

    private static void provenance(Worksheet sheet, String title, Provenance provenance) throws IOException {
        sheet.width(0, 22);
        sheet.width(1, 80);
        int r = 0;
        for (Provenance.Fact fact : provenance.lines(title)) {
            r = line(sheet, r, fact.name(), fact.value());
        }
        sheet.finish();
    }

    private static int line(Worksheet sheet, int r, String name, String value) {
        sheet.value(r, 0, name);
        sheet.style(r, 0).bold().set();
        sheet.value(r, 1, value);
        return r + 1;
    }

    private static String sheetName(String title) {
        String name = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return name.length() > 31 ? name.substring(0, 31) : name;
    }
}
