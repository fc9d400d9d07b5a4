package de.lichtweg.parties.view;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.ColumnChoice.Asked;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that chooses and orders the columns of a list. Everything stands in the URL; nothing is kept. A controller of the module
 * that has the list says at which path, and how its questions read.
 *
 * @param <S> a question to the list
 */
public abstract class ColumnPages<S> {

    private final ColumnOffer offer;
    private final MessageSource messages;

    /** Of a list with these columns. */
    protected ColumnPages(ColumnOffer offer, MessageSource messages) {
        this.offer = offer;
        this.messages = messages;
    }

    /**
     * A column on the page.
     *
     * @param focus {@code hoch} or {@code tief} for the button that has just been used
     */
    public record Row(
            String key, String name, boolean shown, boolean fixed, boolean first, boolean last, String focus) {}

    /**
     * Finished values of the page.
     *
     * @param path where the form goes
     * @param ledeKey message that says which list it is
     */
    public record View(String path, String ledeKey, String state, List<Row> rows, String backHref, String usualHref) {}

    /** How a list words the question of its columns. */
    public record Words(String path, String ledeKey, String columnPrefix) {}

    /** Its path and messages. */
    protected abstract Words words();

    /** Reads the query of a URL. */
    protected abstract S parse(String state);

    /** The query of the URL. */
    protected abstract String text(S state);

    /** The region that is asked about. */
    protected abstract RegionKey region(S state);

    /** Which columns the question names. */
    protected abstract List<String> columns(S state);

    /** The same question with other columns. */
    protected abstract S with(S state, List<String> columns);

    /** Where a question leads. */
    protected abstract String href(S state);

    /** One step of the choice, or the list with the choice. */
    @GetMapping
    public String choose(
            @RequestParam String zustand,
            @RequestParam(defaultValue = "") List<String> reihe,
            @RequestParam(defaultValue = "") List<String> spalte,
            @RequestParam(defaultValue = "") String hoch,
            @RequestParam(defaultValue = "") String tief,
            @RequestParam(defaultValue = "false") boolean fertig,
            Model model) {
        S state = parse(zustand);
        ColumnChoice choice = ColumnChoice.of(offer, columns(state), new Asked(reihe, spalte, hoch, tief));
        if (fertig) {
            return "redirect:" + href(with(state, choice.said()));
        }
        model.addAttribute("regionKey", region(state));
        model.addAttribute("view", view(state, choice));
        return "coverage/columns";
    }

    private View view(S state, ColumnChoice choice) {
        List<String> order = choice.order();
        List<Row> rows = order.stream()
                .map(key -> new Row(
                        key,
                        name(key),
                        choice.shown().contains(key),
                        key.equals(offer.fixed()),
                        key.equals(order.getFirst()),
                        key.equals(order.getLast()),
                        choice.focus(key)))
                .toList();
        return new View(words().path, words().ledeKey, text(state), rows, href(state), href(with(state, List.of())));
    }

    private String name(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(words().columnPrefix + key, null, locale);
    }

    /** The page at a path for a question. */
    public static String href(String path, String state) {
        return path + "?zustand=" + URLEncoder.encode(state, StandardCharsets.UTF_8);
    }
}
