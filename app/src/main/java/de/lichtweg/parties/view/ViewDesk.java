package de.lichtweg.parties.view;

import de.lichtweg.platform.security.Scope;
import java.util.List;

/** Keeps the views of all lists. A view that somebody may not see is answered like one that does not exist. */
public interface ViewDesk {

    /** All that the scope may see, in its own order. */
    <S> List<SavedView<S>> list(ViewedList<S> of, Scope scope);

    /** Deleted ones that can still be brought back. */
    <S> List<SavedView<S>> listDeleted(ViewedList<S> of, Scope scope);

    /** One, or {@code NotFound}. */
    <S> SavedView<S> get(ViewedList<S> of, Scope scope, long id);

    /** Whether the scope acts for an organisation, with which it could share. */
    boolean hasOrganisation(Scope scope);

    /** Saves a question under a name and returns the new id. */
    <S> long create(ViewedList<S> of, Scope scope, String name, S state, Sharing sharing);

    /** Gives a view another question; its name and sharing stay. */
    <S> void replace(ViewedList<S> of, Scope scope, long id, int version, S state);

    /** Renames a view and says who else sees it. Only its owner may take it back for himself. */
    <S> void change(ViewedList<S> of, Scope scope, long id, int version, String name, Sharing sharing);

    /** Deletes a view; {@link #restore} brings it back for thirty days. */
    <S> void delete(ViewedList<S> of, Scope scope, long id, int version);

    /** Brings a deleted view back. */
    <S> SavedView<S> restore(ViewedList<S> of, Scope scope, long id);

    /** Moves a view on the own page by so many places, negative ones towards the front. */
    <S> void move(ViewedList<S> of, Scope scope, long id, int by);

    /** Lets the list open with this view, or no longer. */
    <S> void open(ViewedList<S> of, Scope scope, long id, boolean opens);
}
