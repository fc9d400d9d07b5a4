package de.lichtweg.geodata.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * The header of a table.
 *
 * @param texts what the columns are called, each once
 * @param lastRow the last row that belongs to it, 0 where the format names its columns
 */
record Header(List<String> texts, long lastRow) {

    private static final int HEAD = 40;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.,]*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\d\\)");

    /** Looks for it among the first rows; {@code known} counts the columns of a row that are known to anybody. */
    static Header find(RawTable table, ToIntFunction<List<String>> known, String name) {
        List<RawRecord> head = head(table);
        if (head.isEmpty()) {
            throw Refusal.of("empty", name);
        }
        int first = head.indexOf(row(head, known));
        List<String> cells = new ArrayList<>(head.get(first).cells());
        int last = first;
        while (table.isSheet() && last + 1 < head.size() && continues(cells, head.get(last + 1))) {
            merge(cells, head.get(++last).cells());
        }
        if (table.isSheet() && last + 1 < head.size() && numbersColumns(head.get(last + 1))) {
            last++;
        }
        return new Header(distinct(cells), head.get(last).number());
    }

    private static List<RawRecord> head(RawTable table) {
        List<RawRecord> head = new ArrayList<>();
        try (RawTable.Records records = table.open()) {
            while (records.hasNext() && head.size() < HEAD) {
                RawRecord record = records.next();
                if (record.filled() > 0) {
                    head.add(record);
                }
            }
        }
        return head;
    }

    private static RawRecord row(List<RawRecord> head, ToIntFunction<List<String>> known) {
        RawRecord best = head.getFirst();
        int most = 0;
        for (RawRecord record : head) {
            int count = known.applyAsInt(record.cells());
            if (count > most) {
                best = record;
                most = count;
            }
        }
        return most > 0 ? best : byShape(head);
    }

    /** Titles above a table fill one or two cells: the header is the first row that is nearly as full as the fullest. */
    private static RawRecord byShape(List<RawRecord> head) {
        int fullest = head.stream().mapToInt(RawRecord::filled).max().orElse(1);
        return head.stream()
                .filter(r -> r.filled() >= Math.max(1, fullest * 2 / 3))
                .findFirst()
                .orElse(head.getFirst());
    }

    /** A second line of a header in a workbook: texts only, some of them where the first line has merged cells. */
    private static boolean continues(List<String> header, RawRecord next) {
        boolean fillsGap = false;
        for (int i = 0; i < next.cells().size(); i++) {
            String cell = next.cells().get(i).strip();
            if (NUMBER.matcher(cell).matches()) {
                return false;
            }
            fillsGap |= !cell.isEmpty() && (i >= header.size() || header.get(i).isBlank());
        }
        return fillsGap;
    }

    private static void merge(List<String> header, List<String> next) {
        for (int i = 0; i < next.size(); i++) {
            if (i >= header.size()) {
                header.add("");
            }
            header.set(i, FOOTNOTE.matcher(header.get(i) + " " + next.get(i)).replaceAll(" "));
        }
    }

    /** Official tables number their columns 1, 2, 3 below the header. */
    private static boolean numbersColumns(RawRecord row) {
        List<String> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).strip().equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return cells.size() > 2;
    }

    /** Header texts, trimmed; an empty one is called by its column, a repeated one gets a number. */
    static List<String> distinct(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        Map<String, Integer> seen = new HashMap<>();
        List<String> texts = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            String text = cells.get(i).strip().replaceAll("\\s+", " ");
            String own = text.isEmpty() ? "Spalte " + (i + 1) : text;
            int times = seen.merge(own, 1, Integer::sum);
            texts.add(times == 1 ? own : own + " (" + times + ")");
        }
        return List.copyOf(texts);
    }
}
