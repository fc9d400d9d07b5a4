package de.lichtweg.geodata.ingest.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** One sheet of an XLSX workbook, read as a stream. Dates become ISO dates, numbers are written with a decimal point. */
final class WorkbookTable implements RawTable {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private final Path path;
    private final String name;
    private final String sheet;
    private final Limits limits;

    private WorkbookTable(Path path, String name, String sheet, Limits limits) {
        this.path = path;
        this.name = name;
        this.sheet = sheet;
        this.limits = limits;
    }

    /** The visible sheets that hold anything. */
    static List<WorkbookTable> sheets(Path path, String name, Limits limits) {
        try (ReadableWorkbook workbook = open(path)) {
            return workbook.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getName)
                    .map(s -> new WorkbookTable(path, name, s, limits))
                    .filter(WorkbookTable::holdsRows)
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw Refusal.of("xlsx.broken", name);
        }
    }

    private static ReadableWorkbook open(Path path) throws IOException {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException | NullPointerException e) {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true)); // written without styles
        }
    }

    private boolean holdsRows() {
        try (Records records = open()) {
            return records.hasNext();
        }
    }

    /** Name of the sheet. */
    String sheet() {
        return sheet;
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String dialect() {
        return "XLSX, Tabellenblatt „" + sheet + "“";
    }

    @Override
    public @Nullable Integer epsg() {
        return null;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public Records open() {
        try {
            ReadableWorkbook workbook = open(path);
            Stream<Row> rows =
                    workbook.findSheet(sheet).orElseThrow(() -> broken()).openStream();
            return new SheetRecords(workbook, rows);
        } catch (IOException e) {
            throw broken();
        }
    }

    private RuntimeException broken() {
        return Refusal.of("xlsx.broken", name);
    }

    private final class SheetRecords implements Records {
        private final ReadableWorkbook workbook;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;

        private SheetRecords(ReadableWorkbook workbook, Stream<Row> stream) {
            this.workbook = workbook;
            this.stream = stream;
            this.rows = stream.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (ExcelReaderException e) {
                throw broken();
            }
        }

        @Override
        public RawRecord next() {
            try {
                Row row = rows.next();
                return new RawRecord(row.getRowNum(), cells(row), null);
            } catch (ExcelReaderException e) {
                throw broken();
            }
        }

        private List<String> cells(Row row) {
            if (row.getCellCount() > limits.columns()) {
                throw Refusal.of("csv.large", name, row.getRowNum());
            }
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (Cell cell : row) {
                cells.add(cell == null ? "" : text(cell));
            }
            return cells;
        }

        private String text(Cell cell) {
            CellType type = cell.getType();
            String raw = cell.getRawValue();
            if (raw == null || type == CellType.EMPTY || type == CellType.ERROR) {
                return "";
            }
            if (type == CellType.NUMBER || type == CellType.FORMULA && cell.getValue() instanceof BigDecimal) {
                return isDate(cell.getDataFormatString()) ? date(cell.asDate()) : number(raw);
            }
            String text = type == CellType.BOOLEAN ? (raw.equals("1") ? "ja" : "nein") : cell.getText();
            if (text.length() > limits.cellChars()) {
                throw Refusal.of("csv.large", name, cell.getAddress().getRow() + 1);
            }
            return text;
        }

        @Override
        public void close() {
            stream.close();
            try {
                workbook.close();
            } catch (IOException e) {
                throw broken();
            }
        }
    }

    /** 37.1 is stored as 37.100000000000001: 15 digits are what a spreadsheet shows. */
    private static String number(String raw) {
        try {
            BigDecimal value = new BigDecimal(raw);
            if (value.precision() > 15) {
                value = value.round(new java.math.MathContext(15));
            }
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String plain = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.indexOf('y') >= 0 || plain.indexOf('j') >= 0 || plain.contains("d.") || plain.contains("m/d");
    }

    private static String date(LocalDateTime value) {
        return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? value.toLocalDate().toString()
                : value.toString();
    }
}
