package de.lichtweg.parties.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One state of choosing and ordering columns without a mouse: boxes to tick and a step up or down.
 *
 * @param order all columns in the order of the form
 * @param shown those that are ticked
 * @param up the column that has just gone up, empty for none
 * @param down the column that has just gone down, empty for none
 */
record ColumnChoice(ColumnOffer offer, List<String> order, Set<String> shown, String up, String down) {

    /**
     * What the form says; both lists are empty before it was sent.
     *
     * @param order keys of all columns
     * @param ticked keys of the ticked ones
     */
    record Asked(List<String> order, List<String> ticked, String up, String down) {}

    /** The choice as the form says it, else as the list shows it. */
    static ColumnChoice of(ColumnOffer offer, List<String> now, Asked asked) {
        List<String> sent =
                asked.order.stream().filter(offer.all()::contains).distinct().toList();
        Set<String> shown = new LinkedHashSet<>(sent.isEmpty() ? offer.chosen(now) : asked.ticked);
        shown.add(offer.fixed());
        List<String> order = Stream.concat(sent.isEmpty() ? shown.stream() : sent.stream(), offer.all().stream())
                .filter(offer.all()::contains)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        move(order, asked.up, -1);
        move(order, asked.down, 1);
        return new ColumnChoice(offer, order, shown, asked.up, asked.down);
    }

    private static void move(List<String> order, String key, int by) {
        int at = order.indexOf(key);
        if (at >= 0) {
            Collections.swap(order, at, Math.clamp((long) at + by, 0, order.size() - 1));
        }
    }

    /** What the parameter of the list would say. */
    List<String> said() {
        return offer.said(order.stream().filter(shown::contains).toList());
    }

    /** The focus stays with the column; at an end on the other button, since a step further is not possible. */
    String focus(String key) {
        if (key.equals(up)) {
            return key.equals(order.getFirst()) ? "tief" : "hoch";
        }
        return key.equals(down) ? (key.equals(order.getLast()) ? "hoch" : "tief") : "";
    }
}
