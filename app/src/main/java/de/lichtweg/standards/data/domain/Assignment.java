package de.lichtweg.standards.data.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which table of a delivery is which layer: by its name, and where the name says nothing, by its columns.
 *
 * @param layers layer → its table
 * @param others tables that are no layer
 */
record Assignment(Map<Layer, Delivered> layers, List<Delivered> others) {

    /** Sheets and columns that templates and exports of the product carry for people. */
    private static final Set<String> FOR_PEOPLE =
            Set.of("herkunft", "erläuterungen", "codelisten", "explanations", "codelists");

    private static final Set<String> TECHNICAL = Set.of("fid", "ogcfid", "geom", "geometry", "herkunft", "hinweis");

    static Assignment of(DataStandard standard, List<Delivered> tables) {
        List<Delivered> left = new ArrayList<>(tables.stream()
                .filter(t -> !FOR_PEOPLE.contains(Definitions.plain(t.name())))
                .toList());
        Map<Layer, Delivered> found = new LinkedHashMap<>();
        for (Layer layer : standard.layers()) {
            left.stream().filter(t -> isNamed(layer, t.name())).findFirst().ifPresent(t -> take(found, left, layer, t));
        }
        for (Layer layer : standard.layers()) {
            Delivered best = found.containsKey(layer) ? null : byColumns(layer, left);
            if (best != null) {
                take(found, left, layer, best);
            }
        }
        return new Assignment(found, left);
    }

    private static void take(Map<Layer, Delivered> found, List<Delivered> left, Layer layer, Delivered table) {
        found.put(layer, table);
        left.remove(table);
    }

    private static boolean isNamed(Layer layer, String name) {
        String plain = Definitions.plain(name);
        return Stream.concat(
                        Stream.of(
                                layer.name(), layer.label().de(), layer.label().en()),
                        layer.aliases().stream())
                .anyMatch(n -> Definitions.plain(n).equals(plain) && !plain.isEmpty());
    }

    /** The table that knows most of the columns, if it knows half of those that must be there. */
    private static @Nullable Delivered byColumns(Layer layer, List<Delivered> tables) {
        long mandatory = layer.columns().stream().filter(DataColumn::mandatory).count();
        Delivered best = null;
        int most = 0;
        for (Delivered table : tables) {
            int known = columns(layer, table).size();
            if (known > most && known * 2L >= mandatory) {
                best = table;
                most = known;
            }
        }
        return best;
    }

    /** Column → place in the header. */
    static Map<String, Integer> columns(Layer layer, Delivered table) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            places.putIfAbsent(Definitions.plain(table.header().get(i)), i);
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (DataColumn column : layer.columns()) {
            Stream.concat(Stream.of(column.name()), column.aliases().stream())
                    .map(n -> places.get(Definitions.plain(n)))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .ifPresent(i -> columns.put(column.name(), i));
        }
        return columns;
    }

    /** Headers that the layer does not know. */
    static List<String> unknown(Delivered table, Map<String, Integer> columns) {
        Set<Integer> known = new HashSet<>(columns.values());
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String header = table.header().get(i);
            if (!known.contains(i) && !TECHNICAL.contains(Definitions.plain(header)) && !isNameless(header)) {
                unknown.add(header);
            }
        }
        return unknown;
    }

    /** A column without a header is called by its number. */
    private static boolean isNameless(String header) {
        return header.matches("Spalte \\d+");
    }
}
