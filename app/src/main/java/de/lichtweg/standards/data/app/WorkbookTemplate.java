package de.lichtweg.standards.data.app;

import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.domain.CodeList;
import de.lichtweg.standards.data.domain.ColumnType;
import de.lichtweg.standards.data.domain.DataColumn;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Layer;
import de.lichtweg.standards.data.domain.Rule;
import de.lichtweg.standards.data.domain.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The workbook of a data standard: a sheet for each table, the code lists to choose from, and explanations. German, as the lists are. */
@Component
class WorkbookTemplate {

    private static final int ROWS = 5_000;
    private static final int LONGEST_NAME = 31;

    private final RuleTexts texts;

    WorkbookTemplate(RuleTexts texts) {
        this.texts = texts;
    }

    void write(Content content, OutputStream out) throws IOException {
        DataStandard definition = content.definition();
        Workbook book = new Workbook(out, "Lichtweg", "1.0");
        List<Worksheet> sheets = new ArrayList<>();
        List<Layer> tables = definition.layers().stream()
                .filter(l -> l.shape() == Shape.NONE)
                .toList();
        for (Layer layer : tables) {
            sheets.add(book.newWorksheet(name(layer)));
        }
        Worksheet explanations = book.newWorksheet("Erläuterungen");
        Map<String, Range> codes = codes(definition, book.newWorksheet("Codelisten"));
        for (int i = 0; i < tables.size(); i++) {
            fill(sheets.get(i), tables.get(i), definition, codes);
        }
        explain(explanations, content);
        book.finish();
    }

    private static String name(Layer layer) {
        String name = layer.name().replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static Map<String, Range> codes(DataStandard definition, Worksheet sheet) throws IOException {
        Map<String, Range> ranges = new HashMap<>();
        for (int c = 0; c < definition.codes().size(); c++) {
            CodeList list = definition.codes().get(c);
            sheet.value(0, 2 * c, list.name());
            sheet.style(0, 2 * c).bold().set();
            for (int r = 0; r < list.codes().size(); r++) {
                sheet.value(r + 1, 2 * c, list.codes().get(r).code());
                sheet.value(r + 1, 2 * c + 1, list.codes().get(r).name().de());
            }
            sheet.width(2 * c, 18);
            sheet.width(2 * c + 1, 36);
            ranges.put(list.name(), sheet.range(1, 2 * c, list.codes().size(), 2 * c));
        }
        sheet.finish();
        return ranges;
    }

    private static void fill(Worksheet sheet, Layer layer, DataStandard definition, Map<String, Range> codes)
            throws IOException {
        for (int c = 0; c < layer.columns().size(); c++) {
            DataColumn column = layer.columns().get(c);
            sheet.value(0, c, column.name());
            sheet.style(0, c)
                    .bold()
                    .fillColor(column.mandatory() ? "DCE6F2" : "F2F2F2")
                    .set();
            sheet.width(c, Math.max(12, column.name().length() + 4));
            sheet.comment(0, c, comment(column));
            sheet.style(c).format(format(column)).set();
            choice(sheet, c, column, definition, codes);
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    private static void choice(
            Worksheet sheet, int c, DataColumn column, DataStandard definition, Map<String, Range> codes) {
        Range list = codes.get(column.codes());
        if (list != null) {
            boolean complete =
                    definition.codesOf(column).map(CodeList::complete).orElse(false);
            sheet.range(1, c, ROWS, c)
                    .validateWithList(list)
                    .allowBlank(!column.mandatory())
                    .showErrorMessage(complete)
                    .errorTitle("Unbekannter Code")
                    .error("Bitte einen Code der Liste wählen, siehe Blatt Codelisten.");
        } else if (column.type() == ColumnType.BOOLEAN) {
            sheet.range(1, c, ROWS, c).validateWithListByFormula("\"ja,nein\"").allowBlank(!column.mandatory());
        }
    }

    /** Keys and postal codes stay texts, or a spreadsheet takes away their zeros. */
    private static String format(DataColumn column) {
        return switch (column.type()) {
            case TEXT, CODE, AGS, BOOLEAN -> "@";
            case INTEGER -> "0";
            case DECIMAL -> "0.###";
            case DATE -> "dd.mm.yyyy";
        };
    }

    private static String comment(DataColumn column) {
        List<String> lines = new ArrayList<>();
        lines.add(column.what().de());
        lines.add(column.mandatory() ? "Pflichtangabe" : "freiwillig");
        if (!column.unit().isEmpty()) {
            lines.add("Einheit: " + column.unit());
        }
        if (!column.example().isEmpty()) {
            lines.add("Beispiel: " + column.example());
        }
        return String.join("\n", lines);
    }

    private void explain(Worksheet sheet, Content content) throws IOException {
        int r = 0;
        for (int c = 0; c < 7; c++) {
            sheet.width(c, List.of(24, 20, 14, 14, 44, 30, 60).get(c));
        }
        r = line(
                sheet,
                r,
                true,
                content.standard().title() + ", Fassung " + content.version().number());
        r = line(sheet, r, false, content.standard().purpose());
        r = line(sheet, r + 1, true, "Tabelle", "Spalte", "Art", "Pflicht", "Was hineingehört", "Beispiel", "Grenzen");
        for (Layer layer : content.definition().layers()) {
            for (DataColumn c : layer.columns()) {
                r = line(
                        sheet,
                        r,
                        false,
                        layer.name(),
                        c.name() + (c.unsure() ? " (unsicher)" : ""),
                        texts.type(c.type(), Locale.GERMAN),
                        c.mandatory() ? "ja" : "nein",
                        c.what().de(),
                        c.example(),
                        texts.limits(c, Locale.GERMAN));
            }
        }
        r = line(sheet, r + 1, true, "Regel", "Tabelle", "Wirkung", "", "Warum", "", "Was zu tun ist");
        for (Rule rule : content.definition().rules()) {
            r = line(
                    sheet,
                    r,
                    false,
                    rule.id() + (rule.unsure() ? " (unsicher)" : ""),
                    rule.layer(),
                    texts.severity(rule.severity(), Locale.GERMAN),
                    "",
                    texts.reason(content.definition(), rule, Locale.GERMAN),
                    "",
                    texts.advice(content.definition(), rule, Locale.GERMAN));
        }
        sheet.finish();
    }

    private static int line(Worksheet sheet, int r, boolean bold, String... cells) {
        for (int c = 0; c < cells.length; c++) {
            sheet.value(r, c, cells[c]);
            if (bold) {
                sheet.style(r, c).bold().set();
            }
        }
        return r + 1;
    }
}
