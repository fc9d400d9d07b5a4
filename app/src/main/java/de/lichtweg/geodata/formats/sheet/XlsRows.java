package de.lichtweg.geodata.formats.sheet;

import java.util.NoSuchElementException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an XLS workbook. */
final class XlsRows implements Workbook.Rows {

    private final XlsRecords records;
    private final XlsWorkbook workbook;
    private final Cells cells;
    private long row = 1;
    private @Nullable CellValueRecordInterface ahead;
    private String formulaText = "";
    private int depth = 1;
    private Workbook.@Nullable Row next;

    /** {@code records} stands behind the beginning of the sheet. */
    XlsRows(XlsRecords records, XlsWorkbook workbook, Workbook.Bounds bounds) {
        this.records = records;
        this.workbook = workbook;
        this.cells = new Cells(bounds);
        this.ahead = nextCell();
        this.next = advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Workbook.Row next() {
        Workbook.Row current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return current;
    }

    private Workbook.@Nullable Row advance() {
        while (ahead != null) {
            long begun = ahead.getRow() + 1L;
            if (begun < row) {
                throw Cells.broken(null);
            }
            row = begun;
            while (ahead != null && ahead.getRow() + 1L == row) {
                CellValueRecordInterface cell = ahead;
                formulaText = "";
                ahead = nextCell();
                cells.put(row, cell.getColumn(), text(cell));
            }
            if (!cells.isEmpty()) {
                return cells.take(row);
            }
        }
        return null;
    }

    private String text(CellValueRecordInterface cell) {
        return switch (cell) {
            case LabelSSTRecord shared -> workbook.text(shared.getSSTIndex());
            case LabelRecord label -> label.getValue();
            case NumberRecord number -> workbook.number(number.getValue(), number.getXFIndex());
            case BoolErrRecord truth -> truth.isBoolean() ? Cells.truth(truth.getBooleanValue()) : "";
            case FormulaRecord formula -> text(formula);
            default -> "";
        };
    }

    /** The text of a formula's result stands in the record behind it, which was read while looking for the next cell. */
    private String text(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> workbook.number(formula.getValue(), formula.getXFIndex());
            case STRING -> formulaText;
            case BOOLEAN -> Cells.truth(formula.getCachedBooleanValue());
            default -> "";
        };
    }

    /** The next cell of this sheet; charts inside it and everything that is no cell are passed over. */
    private @Nullable CellValueRecordInterface nextCell() {
        for (Record record = records.next(); record != null && depth > 0; record = records.next()) {
            if (record instanceof BOFRecord) {
                depth++;
            } else if (record instanceof EOFRecord) {
                depth--;
            } else if (depth == 1 && record instanceof StringRecord text) {
                formulaText = text.getString();
            } else if (depth == 1 && record instanceof CellValueRecordInterface cell) {
                return cell;
            }
        }
        return null;
    }

    @Override
    public void close() {
        records.close();
    }
}
