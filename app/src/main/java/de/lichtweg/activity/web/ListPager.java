package de.lichtweg.activity.web;

import de.lichtweg.platform.ui.PageUrl;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of what was found, so that a page weighs no more than it may however much is going on.
 *
 * @param from index of the first
 * @param to index after the last
 * @param range "1 bis 100 von 300"; empty where everything is shown
 * @param previous link to the part before, empty on the first
 * @param next link to the part after, empty on the last
 */
record ListPager(int from, int to, String range, String previous, String next) {

    static final String PARAMETER = "seite";

    /** Rows of each sight; of those that are not here everything is shown. A bar of the timeline weighs as much as three rows. */
    private static final Map<String, Integer> SIZES = Map.of("tabelle", 100, "karte", 100, "zeit", 40);

    /** A part that does not exist is the first. */
    static ListPager of(int total, String sight, String asked, PageUrl url, Texts texts) {
        int size = SIZES.getOrDefault(sight, Math.max(1, total));
        int last = Math.max(1, (total + size - 1) / size);
        int typed = asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
        int page = typed >= 1 && typed <= last ? typed : 1;
        int from = (page - 1) * size;
        int to = Math.min(total, from + size);
        return new ListPager(
                from,
                to,
                last == 1
                        ? ""
                        : texts.get(
                                "activity.list.range", texts.number(from + 1), texts.number(to), texts.number(total)),
                page == 1 ? "" : url.with(PARAMETER, Integer.toString(page - 1)),
                page == last ? "" : url.with(PARAMETER, Integer.toString(page + 1)));
    }

    /** The part of a list. */
    <T> List<T> of(List<T> all) {
        return all.subList(from, to);
    }

    /** The page without the part: whoever asks something else begins at the first. */
    static PageUrl without(PageUrl url) {
        Map<String, List<String>> rest = new TreeMap<>(url.parameters());
        rest.remove(PARAMETER);
        return new PageUrl(url.path(), rest);
    }
}
