package de.lichtweg.platform.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of what was found, so that a page weighs no more than it may however much there is. In templates: {@code platform/pager :: nav}.
 *
 * @param from index of the first
 * @param to index after the last
 * @param total how many there are
 * @param previous link to the part before, empty on the first
 * @param next link to the part after, empty on the last
 */
public record Pager(int from, int to, int total, String previous, String next) {

    /** Name of the part in the address of a page; the first is 1. */
    public static final String PARAMETER = "seite";

    /**
     * A part that does not exist is the first.
     *
     * @param size how many stand in one part
     * @param asked what stands in the address
     */
    public static Pager of(int total, int size, String asked, PageUrl url) {
        int last = Math.max(1, (total + size - 1) / size);
        int typed = asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
        int page = typed >= 1 && typed <= last ? typed : 1;
        int from = (page - 1) * size;
        return new Pager(
                from,
                Math.min(total, from + size),
                total,
                page == 1 ? "" : url.with(PARAMETER, Integer.toString(page - 1)),
                page == last ? "" : url.with(PARAMETER, Integer.toString(page + 1)));
    }

    /** The page without the part: whoever asks something else begins at the first. */
    public static PageUrl without(PageUrl url) {
        Map<String, List<String>> rest = new LinkedHashMap<>(url.parameters());
        rest.remove(PARAMETER);
        return new PageUrl(url.path(), rest);
    }

    /** Whether everything stands on one page. */
    public boolean isWhole() {
        return to - from == total;
    }

    /** The part of a list. */
    public <T> List<T> of(List<T> all) {
        return all.subList(from, to);
    }
}
