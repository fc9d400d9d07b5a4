package de.lichtweg.geodata.formats.sheet;

import de.lichtweg.geodata.formats.xml.XmlStream;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an ODS workbook. A row that repeats is handed out as often as it says, within the size of a sheet. */
final class OdsRows implements Workbook.Rows {

    private static final long LAST_ROW = 1_048_576;

    private final PackedParts packed;
    private final XmlStream xml;
    private final Workbook.Bounds bounds;
    private final Cells cells;
    private long row;
    private List<String> repeated = List.of();
    private long repetitions;
    private Workbook.@Nullable Row next;

    /** {@code xml} stands at the beginning of the table. */
    OdsRows(PackedParts packed, XmlStream xml, Workbook.Bounds bounds) {
        this.packed = packed;
        this.xml = xml;
        this.bounds = bounds;
        this.cells = new Cells(bounds);
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
        if (repetitions > 0) {
            repetitions--;
            cells.weigh(repeated);
            return new Workbook.Row(++row, repeated);
        }
        while (xml.next() && !xml.isEnd("table")) {
            if (xml.isStart("table-row")) {
                long times = times(xml.attribute("number-rows-repeated"));
                readRow();
                if (cells.isEmpty()) {
                    row += times;
                } else {
                    return first(times);
                }
            }
        }
        return null;
    }

    private Workbook.Row first(long times) {
        if (row + times > LAST_ROW) {
            throw Cells.tooLarge(row + 1);
        }
        Workbook.Row first = cells.take(++row);
        repeated = first.cells();
        repetitions = times - 1;
        return first;
    }

    private void readRow() {
        int level = xml.depth();
        long column = 0;
        while (xml.child(level)) {
            if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
                long times = times(xml.attribute("number-columns-repeated"));
                String text = cell();
                put(text, column, times);
                column += times;
            } else {
                xml.skip();
            }
        }
    }

    private void put(String text, long column, long times) {
        if (text.isEmpty()) {
            return;
        }
        if (column + times > bounds.columns()) {
            throw Cells.tooLarge(row + 1);
        }
        for (long i = column; i < column + times; i++) {
            cells.put(row + 1, (int) i, text);
        }
    }

    private static long times(String written) {
        if (written.isEmpty()) {
            return 1;
        }
        try {
            return Math.max(1, Integer.parseInt(written));
        } catch (NumberFormatException e) {
            throw Cells.broken(e);
        }
    }

    private String cell() {
        String type = xml.attribute("value-type");
        String value = xml.attribute("value");
        String day = xml.attribute("date-value");
        String truth = xml.attribute("boolean-value");
        String shown = paragraphs();
        return switch (type) {
            case "float", "percentage", "currency" -> Cells.number(value);
            case "date" -> Cells.isoDay(day);
            case "boolean" -> Cells.truth(truth.equals("true"));
            default -> shown;
        };
    }

    /** The paragraphs of a cell, one a line; comments and drawings are no text of the cell. */
    private String paragraphs() {
        StringBuilder text = new StringBuilder();
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.isStart("p")) {
                text.append(text.isEmpty() ? "" : "\n");
                paragraph(text);
            } else {
                xml.skip();
            }
            if (text.length() > bounds.cellChars()) {
                throw Cells.tooLarge(row + 1);
            }
        }
        return text.toString();
    }

    private void paragraph(StringBuilder text) {
        int level = xml.depth();
        while (xml.next()) {
            if (xml.isText()) {
                text.append(xml.piece());
            } else if (xml.isStart("s")) {
                spaces(text, xml.attribute("c"));
            } else if (xml.isStart("tab")) {
                text.append('\t');
            } else if (xml.isStart("line-break")) {
                text.append('\n');
            } else if (xml.isStart("annotation")) {
                xml.skip();
            } else if (xml.isEnd() && xml.depth() < level) {
                return;
            }
        }
    }

    private void spaces(StringBuilder text, String count) {
        long spaces = times(count);
        if (spaces > bounds.cellChars()) {
            throw Cells.tooLarge(row + 1);
        }
        text.repeat(' ', (int) spaces);
    }

    @Override
    public void close() {
        xml.close();
        packed.close();
    }
}
