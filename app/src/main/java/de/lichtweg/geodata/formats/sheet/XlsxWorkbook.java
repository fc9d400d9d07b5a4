package de.lichtweg.geodata.formats.sheet;

import de.lichtweg.geodata.formats.xml.XmlStream;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 2007 and later, with or without macros (XLSX, XLSM).
 *
 * <p>Source of the format: ECMA-376, Office Open XML, part 1, SpreadsheetML. Read by code of our own: the readers that stream
 * trust the indexes and cell names of a file, so that a few bytes make them fill the memory.
 */
public final class XlsxWorkbook implements Workbook {

    private static final String FOLDER = "xl/";

    private final Path path;
    private final Bounds bounds;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final BitSet dayStyles = new BitSet();
    private boolean since1904;
    private @Nullable SharedStrings strings;

    /** Opens a workbook and reads what stands around its cells. */
    public XlsxWorkbook(Path path, Bounds bounds) {
        this.path = path;
        this.bounds = bounds;
        try (PackedParts packed = new PackedParts(path)) {
            Map<String, String> targets = readTargets(packed);
            readSheets(packed, targets);
            readStyles(packed);
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(parts.keySet());
    }

    @Override
    public Rows open(String sheet) {
        String part = parts.get(sheet);
        if (part == null) {
            throw Cells.broken(null);
        }
        PackedParts packed = new PackedParts(path);
        try {
            return new XlsxRows(packed, packed.get(part), strings(packed), dayStyles, since1904, bounds);
        } catch (RuntimeException e) {
            packed.close();
            throw e;
        }
    }

    private SharedStrings strings(PackedParts packed) {
        SharedStrings known = strings;
        if (known == null) {
            known = SharedStrings.read(packed.find(FOLDER + "sharedStrings.xml"));
            strings = known;
        }
        return known;
    }

    /** Worksheets by the id of their relationship; charts and dialogs have another type. */
    private static Map<String, String> readTargets(PackedParts packed) {
        Map<String, String> targets = new HashMap<>();
        try (XmlStream xml = packed.get(FOLDER + "_rels/workbook.xml.rels")) {
            while (xml.find("Relationship")) {
                if (xml.attribute("Type").endsWith("/worksheet")) {
                    targets.put(xml.attribute("Id"), inside(xml.attribute("Target")));
                }
            }
        }
        return targets;
    }

    private static String inside(String target) {
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }

    private void readSheets(PackedParts packed, Map<String, String> targets) {
        try (XmlStream xml = packed.get(FOLDER + "workbook.xml")) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    since1904 = XlsxRows.isTrue(xml.attribute("date1904"));
                } else if (xml.isStart("sheet")) {
                    String part = targets.get(xml.attribute("id"));
                    String state = xml.attribute("state");
                    if (part != null && (state.isEmpty() || state.equals("visible"))) {
                        parts.put(xml.attribute("name"), part);
                    }
                }
            }
        }
    }

    private void readStyles(PackedParts packed) {
        Map<String, String> own = new HashMap<>();
        boolean cells = false;
        int style = 0;
        try (XmlStream xml = packed.find(FOLDER + "styles.xml")) {
            while (xml != null && xml.next()) {
                if (xml.isStart("numFmt")) {
                    own.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                } else if (xml.isStart("cellXfs")) {
                    cells = true;
                } else if (xml.isEnd("cellXfs")) {
                    cells = false;
                } else if (cells && xml.isStart("xf")) {
                    String id = xml.attribute("numFmtId");
                    dayStyles.set(style++, Cells.isDay(own.getOrDefault(id, builtIn(id))));
                }
            }
        }
    }

    private static String builtIn(String id) {
        String format = id.matches("\\d{1,3}") ? BuiltinFormats.getBuiltinFormat(Integer.parseInt(id)) : null;
        return format == null ? "" : format;
    }
}
