package de.lichtweg.geodata.formats.sheet;

import de.lichtweg.geodata.formats.xml.XmlStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An OpenDocument spreadsheet.
 *
 * <p>Source of the format: OASIS OpenDocument 1.3, part 3. Read by code of our own, since no library on Maven Central reads it
 * as a stream: a row may say that it repeats a million times.
 */
public final class OdsWorkbook implements Workbook {

    static final String CONTENT = "content.xml";

    private final Path path;
    private final Bounds bounds;
    private final List<String> sheets = new ArrayList<>();

    /** Opens a workbook and reads the names of its sheets. */
    public OdsWorkbook(Path path, Bounds bounds) {
        this.path = path;
        this.bounds = bounds;
        try (PackedParts packed = new PackedParts(path);
                XmlStream xml = packed.get(CONTENT)) {
            readSheets(xml);
        }
    }

    private void readSheets(XmlStream xml) {
        Set<String> hidden = new HashSet<>();
        String style = "";
        while (xml.next()) {
            if (xml.isStart("style")) {
                style = xml.attribute("name");
            } else if (xml.isStart("table-properties")
                    && xml.attribute("display").equals("false")) {
                hidden.add(style);
            } else if (xml.isStart("table")) {
                if (!hidden.contains(xml.attribute("style-name"))) {
                    sheets.add(xml.attribute("name"));
                }
                xml.skip();
            }
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows open(String sheet) {
        PackedParts packed = new PackedParts(path);
        try {
            XmlStream xml = packed.get(CONTENT);
            while (xml.find("table")) {
                if (xml.attribute("name").equals(sheet)) {
                    return new OdsRows(packed, xml, bounds);
                }
                xml.skip();
            }
            throw Cells.broken(null);
        } catch (RuntimeException e) {
            packed.close();
            throw e;
        }
    }
}
