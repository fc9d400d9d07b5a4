package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.coverage.domain.saved.Reach;
import de.lichtweg.coverage.domain.saved.SavedView;
import de.lichtweg.coverage.domain.saved.Sharing;
import de.lichtweg.coverage.store.ViewStore;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves questions to the address list under a name and shares them. A view that somebody may not see is answered like one
 * that does not exist.
 */
@Service
public class SavedViews {

    /** Subject of the audit log. */
    public static final String SUBJECT = "coverage.view";

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 100;

    private final ViewStore store;
    private final AuditLog audit;
    private final JsonMapper json;

    SavedViews(ViewStore store, AuditLog audit, JsonMapper json) {
        this.store = store;
        this.audit = audit;
        this.json = json;
    }

    /** All that the scope may see, in its own order. */
    @Transactional(readOnly = true)
    public List<SavedView> list(Scope scope) {
        return store.list(scope);
    }

    /** Deleted ones that can still be brought back. */
    @Transactional(readOnly = true)
    public List<SavedView> listDeleted(Scope scope) {
        return store.listDeleted(scope);
    }

    /** One, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public SavedView get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("view " + id));
    }

    /** The view with which the addresses open. */
    @Transactional(readOnly = true)
    public Optional<SavedView> findOpening(Scope scope) {
        return store.list(scope).stream().filter(SavedView::opens).findFirst();
    }

    /** Whether the scope acts for an organisation, with which it could share. */
    @Transactional(readOnly = true)
    public boolean hasOrganisation(Scope scope) {
        return store.findOrganisation(scope).isPresent();
    }

    /**
     * Saves a question under a name and returns the new id.
     *
     * @throws RuleViolation {@code view.name}, {@code view.name.taken}, {@code view.many}, {@code view.organisation}
     * @throws Closed if no address of the region may be opened
     */
    @Transactional
    public long create(Scope scope, String name, ListState state, Sharing sharing) {
        String title = checkedName(name);
        requireReach(scope, state);
        requireOrganisation(scope, sharing);
        List<SavedView> own = own(scope);
        if (own.size() >= MOST) {
            throw new RuleViolation("view.many", Integer.toString(MOST));
        }
        requireFree(own, title, 0);
        long id = store.create(scope, title, state, sharing);
        write(scope, "view.create", id, null, describe(title, state, sharing));
        return id;
    }

    /** Gives a view another question; its name and sharing stay. */
    @Transactional
    public void replace(Scope scope, long id, int version, ListState state) {
        SavedView view = changeable(scope, id, version);
        requireReach(scope, state);
        update(scope, "view.question", view, view.name(), state, view.sharing());
    }

    /** Renames a view and says who else sees it. Only its owner may take it back for himself. */
    @Transactional
    public void change(Scope scope, long id, int version, String name, Sharing sharing) {
        SavedView view = changeable(scope, id, version);
        String title = checkedName(name);
        if (view.mine()) {
            requireFree(own(scope), title, id);
            requireOrganisation(scope, sharing);
        } else if (sharing == Sharing.PRIVATE) {
            throw new RuleViolation("view.private", view.ownerName());
        }
        if (!title.equals(view.name()) || sharing != view.sharing()) {
            update(scope, "view.change", view, title, view.state(), sharing);
        }
    }

    /** Deletes a view; {@link #restore} brings it back for thirty days. */
    @Transactional
    public void delete(Scope scope, long id, int version) {
        SavedView view = changeable(scope, id, version);
        if (!store.delete(scope, view)) {
            throw changedMeanwhile(scope, view);
        }
        write(scope, "view.delete", id, describe(view.name(), view.state(), view.sharing()), null);
    }

    /** Brings a deleted view back. */
    @Transactional
    public SavedView restore(Scope scope, long id) {
        SavedView view = store.listDeleted(scope).stream()
                .filter(v -> v.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("deleted view " + id));
        if (view.mine()) {
            requireFree(own(scope), view.name(), id);
        }
        if (!store.update(scope, view, view.name(), view.state(), view.sharing())) {
            throw changedMeanwhile(scope, view);
        }
        write(scope, "view.restore", id, null, describe(view.name(), view.state(), view.sharing()));
        return view;
    }

    /** Moves a view on the own page by so many places, negative ones towards the front. */
    @Transactional
    public void move(Scope scope, long id, int by) {
        List<Long> ids =
                new ArrayList<>(store.list(scope).stream().map(SavedView::id).toList());
        int at = ids.indexOf(id);
        if (at < 0) {
            throw new NotFound("view " + id);
        }
        Collections.swap(ids, at, Math.clamp((long) at + by, 0, ids.size() - 1));
        store.place(scope, ids);
        write(scope, "view.order", id, Map.of("place", at + 1), Map.of("place", ids.indexOf(id) + 1));
    }

    /** Lets the addresses open with this view, or no longer. */
    @Transactional
    public void open(Scope scope, long id, boolean opens) {
        SavedView view = get(scope, id);
        store.open(scope, opens ? view.id() : 0);
        write(scope, "view.start", id, null, Map.of("name", view.name(), "start", opens));
    }

    private List<SavedView> own(Scope scope) {
        return store.list(scope).stream().filter(SavedView::mine).toList();
    }

    /** The view as the caller saw it: one that may be changed, in the version that stands in the form. */
    private SavedView changeable(Scope scope, long id, int version) {
        SavedView view = get(scope, id);
        if (!view.mayChange()) {
            throw new Closed("view.foreign", view.name());
        }
        if (view.version() != version) {
            throw changedMeanwhile(scope, view);
        }
        return view;
    }

    private void update(Scope scope, String action, SavedView view, String name, ListState state, Sharing sharing) {
        if (!store.update(scope, view, name, state, sharing)) {
            throw changedMeanwhile(scope, view);
        }
        write(
                scope,
                action,
                view.id(),
                describe(view.name(), view.state(), view.sharing()),
                describe(name, state, sharing));
    }

    private RuleViolation changedMeanwhile(Scope scope, SavedView view) {
        String by = store.find(scope, view.id()).map(SavedView::changedBy).orElse(view.changedBy());
        return new RuleViolation("view.changed", view.name(), by);
    }

    private void requireReach(Scope scope, ListState state) {
        if (Reach.of(scope, state.query().region()).isEmpty()) {
            throw new Closed("scope.addresses", state.query().region().value());
        }
    }

    private void requireOrganisation(Scope scope, Sharing sharing) {
        if (sharing == Sharing.ORGANISATION && !hasOrganisation(scope)) {
            throw new RuleViolation("view.organisation");
        }
    }

    private static void requireFree(List<SavedView> own, String name, long except) {
        if (own.stream().anyMatch(v -> v.id() != except && v.name().equalsIgnoreCase(name))) {
            throw new RuleViolation("view.name.taken", name);
        }
    }

    private static String checkedName(String name) {
        String title = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw new RuleViolation("view.name", Integer.toString(LONGEST_NAME));
        }
        return title;
    }

    private static Map<String, Object> describe(String name, ListState state, Sharing sharing) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("question", state.text());
        described.put("sharing", sharing.name());
        return described;
    }

    private void write(
            Scope scope,
            String action,
            long id,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(id)),
                DataClass.INTERNAL,
                "",
                before == null ? null : json.writeValueAsString(before),
                after == null ? null : json.writeValueAsString(after));
    }
}
