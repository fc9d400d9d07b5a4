package de.lichtweg.geodata.formats.sheet;

import de.lichtweg.geodata.formats.xml.XmlStream;
import java.util.BitSet;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an XLSX workbook. */
final class XlsxRows implements Workbook.Rows {

    private static final int LETTERS = 26;
    private static final int LAST_COLUMN = 16_384;

    private final PackedParts packed;
    private final XmlStream xml;
    private final SharedStrings strings;
    private final BitSet dayStyles;
    private final boolean since1904;
    private final Cells cells;
    private long row;
    private Workbook.@Nullable Row next;

    XlsxRows(
            PackedParts packed,
            XmlStream xml,
            SharedStrings strings,
            BitSet dayStyles,
            boolean since1904,
            Workbook.Bounds bounds) {
        this.packed = packed;
        this.xml = xml;
        this.strings = strings;
        this.dayStyles = dayStyles;
        this.since1904 = since1904;
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
        while (xml.next()) {
            if (xml.isStart("row")) {
                readRow();
                if (!cells.isEmpty()) {
                    return cells.take(row);
                }
            } else if (xml.isEnd("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private void readRow() {
        row = rowNumber(xml.attribute("r"));
        int level = xml.depth();
        int column = 0;
        while (xml.child(level)) {
            if (xml.isStart("c")) {
                String name = xml.attribute("r");
                column = name.isEmpty() ? column : columnOf(name);
                cells.put(row, column++, cell());
            } else {
                xml.skip();
            }
        }
    }

    private long rowNumber(String written) {
        long number = written.isEmpty() ? row + 1 : index(written);
        if (number <= row) {
            throw Cells.broken(null);
        }
        return number;
    }

    /** "AB12" is 27. */
    private static int columnOf(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z'; i++) {
            column = column * LETTERS + name.charAt(i) - 'A' + 1;
            if (column > LAST_COLUMN) {
                throw Cells.broken(null);
            }
        }
        return column - 1;
    }

    private String cell() {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = value();
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : strings.get(value);
            case "inlineStr" -> value;
            case "str" -> SharedStrings.unescaped(value);
            case "b" -> value.isEmpty() ? "" : Cells.truth(isTrue(value));
            case "e" -> "";
            case "d" -> Cells.isoDay(value);
            default ->
                value.isEmpty()
                        ? ""
                        : dayStyles.get(Math.max(0, index(style))) ? Cells.day(value, since1904) : Cells.number(value);
        };
    }

    private String value() {
        String value = "";
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.isStart("v")) {
                value = xml.text();
            } else if (xml.isStart("is")) {
                value = SharedStrings.richText(xml);
            } else {
                xml.skip();
            }
        }
        return value;
    }

    private static int index(String written) {
        try {
            return written.isEmpty() ? 0 : Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw Cells.broken(e);
        }
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    @Override
    public void close() {
        xml.close();
        packed.close();
    }
}
