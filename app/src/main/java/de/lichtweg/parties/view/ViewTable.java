package de.lichtweg.parties.view;

import de.lichtweg.parties.view.ViewPage.Gone;
import de.lichtweg.parties.view.ViewPage.Row;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.ui.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/**
 * The saved views of a list, one below the other: on their page, and to take away. The module that has the list says what a view asks
 * and how much it finds.
 *
 * @param <S> a question to the list
 */
public abstract class ViewTable<S> {

    private final Views<S> views;
    private final MessageSource messages;

    /** Of a list. */
    protected ViewTable(Views<S> views, MessageSource messages) {
        this.views = views;
        this.messages = messages;
    }

    /**
     * What the list says of a view.
     *
     * @param question in words
     * @param count how much it finds today for who looks
     * @param fixed the day it always asks for, empty where it moves on
     */
    public record Said(String question, String count, String fixed) {}

    /** What the list says of each view to a scope. */
    protected abstract Function<S, Said> said(Scope scope);

    /** Whose messages speak of the list: {@code <key>.view.lede}. */
    protected abstract String textKey();

    /** Path of the list. */
    protected abstract String listPath();

    /** The page of all views. */
    public final ViewPage page(Scope scope) {
        Wording words = new Wording(messages);
        return new ViewPage(
                views.path(),
                listPath(),
                textKey(),
                rows(scope, words),
                views.listDeleted(scope).stream()
                        .map(v -> new Gone(v.id(), v.name(), changed(v, words)))
                        .toList(),
                Arrays.stream(Sharing.values()).map(Sharing::name).toList());
    }

    private List<Row> rows(Scope scope, Wording words) {
        List<SavedView<S>> all = views.list(scope);
        Function<S, Said> said = said(scope);
        List<Row> rows = new ArrayList<>();
        for (SavedView<S> view : all) {
            Said its = said.apply(view.state());
            rows.add(new Row(
                    view.id(),
                    view.version(),
                    view.name(),
                    views.path() + "/" + view.id(),
                    its.question,
                    its.count,
                    its.fixed,
                    view.mine() ? words.get("coverage.view.you") : owner(view, words),
                    view.role(),
                    view.sharing().name(),
                    view.mayChange(),
                    view.mine(),
                    view.opens(),
                    changed(view, words),
                    rows.isEmpty(),
                    rows.size() == all.size() - 1));
        }
        return rows;
    }

    private static String owner(SavedView<?> view, Wording words) {
        String name = view.ownerName().isEmpty() ? words.get("coverage.view.gone") : view.ownerName();
        return view.organisationName().isEmpty() ? name : name + ", " + view.organisationName();
    }

    private static String changed(SavedView<?> view, Wording words) {
        return words.get("coverage.view.changed", words.day(view.changedAt()), view.changedBy());
    }

    /**
     * The same to take away.
     *
     * @param counted header of the column that counts what a view finds
     */
    public final Table<Row> table(Scope scope, String counted, Provenance provenance) {
        Wording words = new Wording(messages);
        List<Column<Row>> columns = List.of(
                Column.text("name", Row::name),
                Column.text("frage", Row::question),
                Column.text("zeitpunkt", Row::fixed),
                Column.text(counted, Row::count),
                Column.text("von", Row::owner),
                Column.text("rolle", r -> words.get("role." + r.role())),
                Column.text("geteilt", r -> words.get("coverage.view.sharing." + r.sharing())),
                Column.text("link", Row::href));
        return new Table<>("Ansichten", columns, rows(scope, words), provenance);
    }
}
