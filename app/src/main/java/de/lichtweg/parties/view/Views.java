package de.lichtweg.parties.view;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The views of one list.
 *
 * @param <S> a question to the list
 */
public class Views<S> {

    private final ViewDesk desk;
    private final ViewedList<S> list;

    /** Of a list, kept at the desk of all lists. */
    protected Views(ViewDesk desk, ViewedList<S> list) {
        this.desk = desk;
        this.list = list;
    }

    /** Path of the page of all views. */
    public String path() {
        return list.path();
    }

    /** Reads the question of a URL. */
    public S parse(String text) {
        return list.parse(text);
    }

    /** All that the scope may see, in its own order. */
    public List<SavedView<S>> list(Scope scope) {
        return desk.list(list, scope);
    }

    /** Deleted ones that can still be brought back. */
    public List<SavedView<S>> listDeleted(Scope scope) {
        return desk.listDeleted(list, scope);
    }

    /** One, or {@code NotFound}. */
    public SavedView<S> get(Scope scope, long id) {
        return desk.get(list, scope, id);
    }

    /** The view with which the list opens. */
    public Optional<SavedView<S>> findOpening(Scope scope) {
        return list(scope).stream().filter(SavedView::opens).findFirst();
    }

    /** Whether the scope acts for an organisation, with which it could share. */
    public boolean hasOrganisation(Scope scope) {
        return desk.hasOrganisation(scope);
    }

    /** Saves a question under a name and returns the new id. */
    public long create(Scope scope, String name, S state, Sharing sharing) {
        return desk.create(list, scope, name, state, sharing);
    }

    /** Gives a view another question; its name and sharing stay. */
    public void replace(Scope scope, long id, int version, S state) {
        desk.replace(list, scope, id, version, state);
    }

    /**
     * Saves a question as a form says it.
     *
     * @param replaced id and version of the view that gets it, joined by a colon; empty for a new one
     * @return the id of the view
     */
    public long save(Scope scope, String name, S state, String sharing, String replaced) {
        if (replaced.isEmpty()) {
            return create(scope, name, state, sharing(sharing));
        }
        String[] seen = replaced.split(":", 2);
        long id = number(seen[0]);
        replace(scope, id, (int) number(seen[seen.length - 1]), state);
        return id;
    }

    /** Renames a view and says who else sees it. */
    public void change(Scope scope, long id, int version, String name, Sharing sharing) {
        desk.change(list, scope, id, version, name, sharing);
    }

    /** Deletes a view; {@link #restore} brings it back for thirty days. */
    public void delete(Scope scope, long id, int version) {
        desk.delete(list, scope, id, version);
    }

    /** Brings a deleted view back. */
    public SavedView<S> restore(Scope scope, long id) {
        return desk.restore(list, scope, id);
    }

    /** Moves a view on the own page by so many places, negative ones towards the front. */
    public void move(Scope scope, long id, int by) {
        desk.move(list, scope, id, by);
    }

    /** Lets the list open with this view, or no longer. */
    public void open(Scope scope, long id, boolean opens) {
        desk.open(list, scope, id, opens);
    }

    /** Who sees it, as a form says it. */
    public static Sharing sharing(String text) {
        return Arrays.stream(Sharing.values())
                .filter(s -> s.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("view.state"));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new RuleViolation("view.state");
        }
    }
}
