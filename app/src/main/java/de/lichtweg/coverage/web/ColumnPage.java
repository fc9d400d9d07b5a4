package de.lichtweg.coverage.web;

import de.lichtweg.coverage.domain.saved.ListState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Choosing and ordering the columns of the address list without a mouse: boxes to tick and a step up or down. Everything
 * stands in the URL; nothing is kept.
 */
@Controller
class ColumnPage {

    private final MessageSource messages;

    ColumnPage(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A column on the page.
     *
     * @param focus {@code hoch} or {@code tief} for the button that has just been used
     */
    record Row(String key, String name, boolean shown, boolean fixed, boolean first, boolean last, String focus) {}

    /** Finished values of the page. */
    record View(String state, List<Row> rows, String backHref, String usualHref) {}

    @GetMapping("/adressen/spalten")
    String choose(
            @RequestParam String zustand,
            @RequestParam(defaultValue = "") List<String> reihe,
            @RequestParam(defaultValue = "") List<String> spalte,
            @RequestParam(defaultValue = "") String hoch,
            @RequestParam(defaultValue = "") String tief,
            @RequestParam(defaultValue = "false") boolean fertig,
            Model model) {
        ListState state = ListState.parse(zustand);
        boolean sent = !columns(reihe).isEmpty();
        Set<ListColumn> shown = new LinkedHashSet<>(sent ? columns(spalte) : ListColumn.chosen(state.columns()));
        shown.add(ListColumn.ADDRESS);
        List<ListColumn> order = order(sent ? columns(reihe) : List.copyOf(shown));
        if (fertig) {
            List<ListColumn> chosen = order.stream().filter(shown::contains).toList();
            return "redirect:" + ViewBars.href(state.with(ListColumn.keys(chosen)));
        }
        move(order, hoch, -1);
        move(order, tief, 1);
        model.addAttribute("regionKey", state.query().region());
        model.addAttribute("view", view(state, order, shown, hoch, tief));
        return "coverage/columns";
    }

    /** The order of the form, with what it does not name behind. */
    private static List<ListColumn> order(List<ListColumn> first) {
        return Stream.concat(first.stream(), Arrays.stream(ListColumn.values()))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<ListColumn> columns(List<String> keys) {
        return keys.stream().flatMap(key -> ListColumn.find(key).stream()).toList();
    }

    private static void move(List<ListColumn> order, String key, int by) {
        ListColumn.find(key).ifPresent(column -> {
            int at = order.indexOf(column);
            Collections.swap(order, at, Math.clamp((long) at + by, 0, order.size() - 1));
        });
    }

    private View view(ListState state, List<ListColumn> order, Set<ListColumn> shown, String hoch, String tief) {
        Words words = Words.current(messages);
        List<Row> rows = new ArrayList<>();
        for (ListColumn column : order) {
            boolean first = rows.isEmpty();
            boolean last = rows.size() == order.size() - 1;
            rows.add(new Row(
                    column.key(),
                    words.get("coverage.list.column." + column.key()),
                    shown.contains(column),
                    column == ListColumn.ADDRESS,
                    first,
                    last,
                    focus(column, first, last, hoch, tief)));
        }
        return new View(state.text(), rows, ViewBars.href(state), ViewBars.href(state.with(List.of())));
    }

    /** The focus stays with the column; at an end on the other button, since a step further is not possible. */
    private static String focus(ListColumn column, boolean first, boolean last, String hoch, String tief) {
        if (column.key().equals(hoch)) {
            return first ? "tief" : "hoch";
        }
        return column.key().equals(tief) ? (last ? "hoch" : "tief") : "";
    }

    /** The page for a question. */
    static String href(ListState state) {
        return "/adressen/spalten?zustand=" + URLEncoder.encode(state.text(), StandardCharsets.UTF_8);
    }
}
