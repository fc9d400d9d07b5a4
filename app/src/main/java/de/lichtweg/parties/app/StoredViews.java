package de.lichtweg.parties.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.store.ViewStore;
import de.lichtweg.parties.view.SavedView;
import de.lichtweg.parties.view.Sharing;
import de.lichtweg.parties.view.ViewDesk;
import de.lichtweg.parties.view.ViewedList;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Saves questions to lists under a name and shares them, with every change in the audit log. */
@Service
class StoredViews implements ViewDesk {

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 100;

    private final ViewStore store;
    private final AuditLog audit;
    private final JsonMapper json;

    StoredViews(ViewStore store, AuditLog audit, JsonMapper json) {
        this.store = store;
        this.audit = audit;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public <S> List<SavedView<S>> list(ViewedList<S> of, Scope scope) {
        return store.list(of, scope);
    }

    @Override
    @Transactional(readOnly = true)
    public <S> List<SavedView<S>> listDeleted(ViewedList<S> of, Scope scope) {
        return store.listDeleted(of, scope);
    }

    @Override
    @Transactional(readOnly = true)
    public <S> SavedView<S> get(ViewedList<S> of, Scope scope, long id) {
        return store.find(of, scope, id).orElseThrow(() -> new NotFound("view " + id));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasOrganisation(Scope scope) {
        return store.findOrganisation(scope).isPresent();
    }

    @Override
    @Transactional
    public <S> long create(ViewedList<S> of, Scope scope, String name, S state, Sharing sharing) {
        String title = checkedName(name);
        requireReach(of, scope, state);
        requireOrganisation(scope, sharing);
        List<SavedView<S>> own = own(of, scope);
        if (own.size() >= MOST) {
            throw new RuleViolation("view.many", Integer.toString(MOST));
        }
        requireFree(own, title, 0);
        long id = store.create(of, scope, title, state, sharing);
        write(of, scope, "view.create", id, null, describe(of, title, state, sharing));
        return id;
    }

    @Override
    @Transactional
    public <S> void replace(ViewedList<S> of, Scope scope, long id, int version, S state) {
        SavedView<S> view = changeable(of, scope, id, version);
        requireReach(of, scope, state);
        update(of, scope, "view.question", view, view.name(), state, view.sharing());
    }

    @Override
    @Transactional
    public <S> void change(ViewedList<S> of, Scope scope, long id, int version, String name, Sharing sharing) {
        SavedView<S> view = changeable(of, scope, id, version);
        String title = checkedName(name);
        if (view.mine()) {
            requireFree(own(of, scope), title, id);
            requireOrganisation(scope, sharing);
        } else if (sharing == Sharing.PRIVATE) {
            throw new RuleViolation("view.private", view.ownerName());
        }
        if (!title.equals(view.name()) || sharing != view.sharing()) {
            update(of, scope, "view.change", view, title, view.state(), sharing);
        }
    }

    @Override
    @Transactional
    public <S> void delete(ViewedList<S> of, Scope scope, long id, int version) {
        SavedView<S> view = changeable(of, scope, id, version);
        if (!store.delete(of, scope, view)) {
            throw changedMeanwhile(of, scope, view);
        }
        write(of, scope, "view.delete", id, describe(of, view.name(), view.state(), view.sharing()), null);
    }

    @Override
    @Transactional
    public <S> SavedView<S> restore(ViewedList<S> of, Scope scope, long id) {
        SavedView<S> view = store.listDeleted(of, scope).stream()
                .filter(v -> v.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("deleted view " + id));
        if (view.mine()) {
            requireFree(own(of, scope), view.name(), id);
        }
        if (!store.update(of, scope, view, view.name(), view.state(), view.sharing())) {
            throw changedMeanwhile(of, scope, view);
        }
        write(of, scope, "view.restore", id, null, describe(of, view.name(), view.state(), view.sharing()));
        return view;
    }

    @Override
    @Transactional
    public <S> void move(ViewedList<S> of, Scope scope, long id, int by) {
        List<Long> ids = new ArrayList<>(
                store.list(of, scope).stream().map(SavedView::id).toList());
        int at = ids.indexOf(id);
        if (at < 0) {
            throw new NotFound("view " + id);
        }
        Collections.swap(ids, at, Math.clamp((long) at + by, 0, ids.size() - 1));
        store.place(scope, ids);
        write(of, scope, "view.order", id, Map.of("place", at + 1), Map.of("place", ids.indexOf(id) + 1));
    }

    @Override
    @Transactional
    public <S> void open(ViewedList<S> of, Scope scope, long id, boolean opens) {
        SavedView<S> view = get(of, scope, id);
        store.open(of, scope, opens ? view.id() : 0);
        write(of, scope, "view.start", id, null, Map.of("name", view.name(), "start", opens));
    }

    private <S> List<SavedView<S>> own(ViewedList<S> of, Scope scope) {
        return store.list(of, scope).stream().filter(SavedView::mine).toList();
    }

    /** The view as the caller saw it: one that may be changed, in the version that stands in the form. */
    private <S> SavedView<S> changeable(ViewedList<S> of, Scope scope, long id, int version) {
        SavedView<S> view = get(of, scope, id);
        if (!view.mayChange()) {
            throw new Closed("view.foreign", view.name());
        }
        if (view.version() != version) {
            throw changedMeanwhile(of, scope, view);
        }
        return view;
    }

    private <S> void update(
            ViewedList<S> of, Scope scope, String action, SavedView<S> view, String name, S state, Sharing sharing) {
        if (!store.update(of, scope, view, name, state, sharing)) {
            throw changedMeanwhile(of, scope, view);
        }
        write(
                of,
                scope,
                action,
                view.id(),
                describe(of, view.name(), view.state(), view.sharing()),
                describe(of, name, state, sharing));
    }

    private <S> RuleViolation changedMeanwhile(ViewedList<S> of, Scope scope, SavedView<S> view) {
        String by = store.find(of, scope, view.id()).map(SavedView::changedBy).orElse(view.changedBy());
        return new RuleViolation("view.changed", view.name(), by);
    }

    private static <S> void requireReach(ViewedList<S> of, Scope scope, S state) {
        if (!of.opens(scope, of.region(state))) {
            throw new Closed("scope.addresses", of.region(state).value());
        }
    }

    private void requireOrganisation(Scope scope, Sharing sharing) {
        if (sharing == Sharing.ORGANISATION && !hasOrganisation(scope)) {
            throw new RuleViolation("view.organisation");
        }
    }

    private static <S> void requireFree(List<SavedView<S>> own, String name, long except) {
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

    private static <S> Map<String, Object> describe(ViewedList<S> of, String name, S state, Sharing sharing) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("question", of.text(state));
        described.put("sharing", sharing.name());
        return described;
    }

    private void write(
            ViewedList<?> of,
            Scope scope,
            String action,
            long id,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {
        audit.write(
                scope,
                action,
                new SubjectRef(of.subject(), Long.toString(id)),
                of.dataClass(),
                "",
                before == null ? null : json.writeValueAsString(before),
                after == null ? null : json.writeValueAsString(after));
    }
}
