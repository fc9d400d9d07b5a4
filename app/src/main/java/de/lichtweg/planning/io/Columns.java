package de.lichtweg.planning.io;

import de.lichtweg.geodata.ingest.read.HeaderText;
import de.lichtweg.geodata.ingest.read.Layout;
import de.lichtweg.geodata.ingest.read.RawRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which column of a table means what, found by the names that it has in files of others. */
final class Columns {

    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * Finds columns.
     *
     * @param names for each meaning the names of a column, the best first
     */
    Columns(List<String> header, Map<String, List<String>> names) {
        Map<String, Integer> plain = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            plain.putIfAbsent(HeaderText.normalise(header.get(i)), i);
        }
        names.forEach((meaning, list) -> list.stream()
                .map(HeaderText::normalise)
                .filter(plain::containsKey)
                .findFirst()
                .map(plain::get)
                .ifPresent(i -> positions.put(meaning, i)));
    }

    /** How many names of columns a row of texts holds. */
    static int known(List<String> cells, Map<String, List<String>> names) {
        List<String> all = names.values().stream()
                .flatMap(Collection::stream)
                .map(HeaderText::normalise)
                .toList();
        return (int)
                cells.stream().map(HeaderText::normalise).filter(all::contains).count();
    }

    boolean has(String meaning) {
        return positions.containsKey(meaning);
    }

    /** The cell of a meaning, empty without one. */
    String get(Layout layout, RawRecord row, String meaning) {
        Integer at = positions.get(meaning);
        return at == null ? "" : layout.cell(row, at);
    }
}
