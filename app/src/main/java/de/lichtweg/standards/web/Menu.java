package de.lichtweg.standards.web;

import de.lichtweg.platform.ui.PageUrl;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A menu of a list: the values that occur with how often, each with the link that chooses it.
 *
 * @param value the chosen one as it is shown
 * @param removeHref the list without it
 */
record Menu(String name, String value, boolean on, String removeHref, List<Choice> options) {

    /** A value. */
    record Choice(String text, long count, String href, boolean on) {}

    /**
     * A menu of the values of rows.
     *
     * @param key parameter of the URL
     * @param chosen its value, empty for all
     * @param valueOf value of a row, empty for none
     * @param textOf how a row's value is shown
     */
    static <T> Menu of(
            String key,
            String name,
            String all,
            String chosen,
            List<T> rows,
            Function<T, String> valueOf,
            Function<T, String> textOf,
            PageUrl url) {
        Map<String, List<T>> byValue = rows.stream().collect(Collectors.groupingBy(valueOf));
        byValue.remove("");
        List<Choice> options = byValue.entrySet().stream()
                .map(e -> new Choice(
                        textOf.apply(e.getValue().getFirst()),
                        e.getValue().size(),
                        url.with(key, e.getKey()),
                        e.getKey().equals(chosen)))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
        String shown = options.stream()
                .filter(Choice::on)
                .map(Choice::text)
                .findFirst()
                .orElse(chosen);
        return new Menu(name, chosen.isEmpty() ? all : shown, !chosen.isEmpty(), url.without(key), options);
    }
}
