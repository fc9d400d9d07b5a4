package de.lichtweg.coverage.web;

import de.lichtweg.coverage.web.AddressListView.Chip;
import de.lichtweg.coverage.web.AddressListView.Menu;
import de.lichtweg.coverage.web.GlanceView.Choice;
import java.util.List;
import java.util.Optional;

/**
 * Finished values of the map page.
 *
 * @param title what is shown, of which region; the heading of a print
 * @param colours what the colour may say
 * @param filters the filters in force in words, for a print; empty without one
 * @param open whether single addresses may be opened
 * @param settings what the script of the map has to know, JSON
 */
record MapView(
        String title,
        String filters,
        boolean open,
        List<Choice> colours,
        Legend legend,
        List<Chip> chips,
        List<Menu> menus,
        String resetHref,
        List<Layer> layers,
        String listHref,
        String wholeHref,
        Optional<MapPanel> panel,
        String source,
        List<String> credits,
        String settings) {

    /**
     * The legend with what it counts, and the same as a table: everything that changes with the window.
     *
     * @param heading "Adressen im Ausschnitt", "Adressen im Filter"
     * @param cell side of the cells in words, empty where the map shows no cells
     * @param tables sub-regions, then cells
     */
    record Legend(
            String heading,
            List<Line> lines,
            String total,
            String totalHref,
            String note,
            String cell,
            List<Size> sizes,
            List<Table> tables) {}

    /**
     * A class.
     *
     * @param toggleHref the map with the class shown or not, empty where classes cannot be switched
     */
    record Line(
            String text,
            MapLook look,
            String count,
            String percent,
            String href,
            String toggleHref,
            String toggleLabel,
            boolean on) {}

    /** How large a cell of so many addresses is; {@code at} and {@code side} in a box of 16 × 16. */
    record Size(String text, String x, String y, String side) {}

    /** A layer to show or not, and what its signs mean. */
    record Layer(String text, boolean on, String href, String label, List<Key> keys) {}

    /** A sign of a layer: a badge with a letter, or a colour. */
    record Key(String sign, String colour, String text) {}

    /** A table of parts, its columns being the classes. */
    record Table(String caption, String first, List<String> columns, List<Row> rows, String note) {}

    /** A part with its counts, each a link; the first one counts all. */
    record Row(String name, String href, List<Cell> cells) {}

    /** A count. */
    record Cell(String text, String href, String label) {}
}
