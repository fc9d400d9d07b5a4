package de.lichtweg.parties.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of a list by their keys. The first of all is always shown: it names the row.
 *
 * @param all all columns, in the order in which they are offered
 * @param usual what the list shows where nobody chose
 */
public record ColumnOffer(List<String> all, List<String> usual) {

    /** Parameter of the URL that names the chosen columns, joined by commas. */
    public static final String PARAMETER = "spalten";

    private static final int MOST = 40;

    /** Checks that the usual ones are offered and begin with the one that is always shown. */
    public ColumnOffer {
        all = List.copyOf(all);
        usual = List.copyOf(usual);
        if (!all.containsAll(usual) || !usual.getFirst().equals(all.getFirst())) {
            throw new IllegalArgumentException(usual + " of " + all);
        }
    }

    /** The keys of a parameter as it stands in a URL, known or not. */
    public static List<String> parse(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(key -> key.matches("[a-z_]{1,20}"))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The column that is always shown. */
    public String fixed() {
        return all.getFirst();
    }

    /** The columns of a parameter, each once; the usual ones where it names none. */
    public List<String> chosen(List<String> keys) {
        Set<String> named = new LinkedHashSet<>(keys);
        named.retainAll(all);
        if (named.isEmpty()) {
            return usual;
        }
        return named.contains(fixed())
                ? List.copyOf(named)
                : Stream.concat(Stream.of(fixed()), named.stream()).toList();
    }

    /** What the parameter says; nothing for the usual columns. */
    public List<String> said(List<String> chosen) {
        return chosen.equals(usual) ? List.of() : chosen;
    }
}
