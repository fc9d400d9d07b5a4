package de.lichtweg.platform.table;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A link by which a list is taken away.
 *
 * @param text name of the format
 * @param use key of the words that say what it is good for, empty where everybody knows
 * @param href where the file is
 */
public record ExportLink(String text, String use, String href) {

    /**
     * A link for each format.
     *
     * @param places whether the rows lie somewhere
     * @param hrefOf link of a suffix such as {@code "csv"}
     */
    public static List<ExportLink> of(boolean places, UnaryOperator<String> hrefOf) {
        return TableFormat.of(places).stream()
                .map(f -> new ExportLink(
                        f.label(), f.isOfPlaces() ? "platform.take." + f.extension() : "", hrefOf.apply(f.extension())))
                .toList();
    }
}
