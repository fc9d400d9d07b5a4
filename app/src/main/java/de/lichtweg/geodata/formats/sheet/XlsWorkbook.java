package de.lichtweg.geodata.formats.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97 to 2003 (XLS, BIFF8), read through the records of Apache POI. */
public final class XlsWorkbook implements Workbook {

    private final Path path;
    private final Bounds bounds;
    private final Map<String, Integer> sheets = new LinkedHashMap<>();
    private final Map<Integer, String> formats = new LinkedHashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private @Nullable SSTRecord strings;
    private boolean since1904;

    /** Opens a workbook and reads what stands before its first sheet. */
    public XlsWorkbook(Path path, Bounds bounds) {
        this.path = path;
        this.bounds = bounds;
        List<BoundSheetRecord> bound = new ArrayList<>();
        try (XlsRecords records = new XlsRecords(path)) {
            Record record = records.next();
            while (record != null && !(record instanceof EOFRecord)) {
                read(record, bound);
                record = records.next();
            }
        }
        List<BoundSheetRecord> inFileOrder = List.of(BoundSheetRecord.orderByBofPosition(bound));
        for (BoundSheetRecord sheet : bound) {
            if (!sheet.isHidden() && !sheet.isVeryHidden()) {
                sheets.put(sheet.getSheetname(), inFileOrder.indexOf(sheet));
            }
        }
    }

    private void read(Record record, List<BoundSheetRecord> bound) {
        switch (record) {
            case BoundSheetRecord sheet -> bound.add(sheet);
            case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
            case SSTRecord texts -> strings = texts;
            case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
            default -> {
                // fonts, colours, names
            }
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public Rows open(String sheet) {
        Integer index = sheets.get(sheet);
        if (index == null) {
            throw Cells.broken(null);
        }
        XlsRecords records = new XlsRecords(path);
        try {
            toSheet(records, index);
            return new XlsRows(records, this, bounds);
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }

    /** The stream holds the workbook itself, then its sheets; charts inside a sheet are nested. */
    private static void toSheet(XlsRecords records, int index) {
        int depth = 0;
        int at = -1;
        for (Record record = records.next(); record != null; record = records.next()) {
            if (record instanceof BOFRecord && depth++ == 0 && at++ == index) {
                return;
            }
            depth -= record instanceof EOFRecord ? 1 : 0;
        }
        throw Cells.broken(null);
    }

    String text(int index) {
        SSTRecord known = strings;
        if (known == null || index < 0 || index >= known.getNumUniqueStrings()) {
            throw Cells.broken(null);
        }
        return known.getString(index).getString();
    }

    String number(double value, int style) {
        Integer format = style < styles.size() ? styles.get(style) : Integer.valueOf(0);
        String builtIn = BuiltinFormats.getBuiltinFormat(format);
        String shown = formats.getOrDefault(format, builtIn == null ? "" : builtIn);
        String raw = Double.toString(value);
        return Cells.isDay(shown) ? Cells.day(raw, since1904) : Cells.number(raw);
    }
}
