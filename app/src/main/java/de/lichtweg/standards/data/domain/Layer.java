package de.lichtweg.standards.data.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table or layer of a delivery.
 *
 * @param name name of the sheet, the file, the layer
 * @param aliases other names that mean it
 * @param label what people call it
 * @param mandatory whether a delivery without it is refused
 * @param phases in which phases it is mandatory; empty means in all
 * @param shape what its geometries are
 * @param systems EPSG numbers of coordinate systems that are taken; empty means any that is known
 * @param unsure whether nobody could confirm it yet
 */
public record Layer(
        String name,
        List<String> aliases,
        Words label,
        boolean mandatory,
        List<String> phases,
        Shape shape,
        List<Integer> systems,
        List<DataColumn> columns,
        boolean unsure) {

    private static final int MOST_COLUMNS = 200;

    /** Takes what a file leaves out as empty. */
    public Layer {
        name = Definitions.word("layers.name", name);
        aliases = Definitions.copy(aliases);
        label = label == null ? Words.NONE : label;
        phases = Definitions.copy(phases);
        shape = shape == null ? Shape.NONE : shape;
        systems = systems == null ? List.of() : List.copyOf(systems);
        columns = Definitions.filled("layers." + name + ".columns", columns);
        Definitions.require(columns.size() <= MOST_COLUMNS, "columns", name, MOST_COLUMNS);
        Definitions.distinct(
                "layers." + name + ".columns",
                columns.stream().map(c -> Definitions.plain(c.name())).toList());
    }

    /** Whether a delivery in a phase needs it. */
    public boolean isMandatoryIn(String phase) {
        return mandatory && (phases.isEmpty() || phases.contains(phase));
    }

    /** The same, but every row needs a value in these columns. */
    Layer needing(Set<String> needed) {
        return new Layer(
                name,
                aliases,
                label,
                mandatory,
                phases,
                shape,
                systems,
                columns.stream()
                        .map(c -> needed.contains(c.name()) ? c.needed() : c)
                        .toList(),
                unsure);
    }

    /** A column by its name. */
    public Optional<DataColumn> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }
}
