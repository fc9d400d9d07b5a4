package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Event;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.cooperation.domain.Task.State;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.cooperation.store.TaskStore;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks are handed out, done, dropped, put off; each step is kept. */
@Service
public class TaskDesk {

    private static final int TEXT = 1000;

    private final TaskStore store;
    private final BodyStore bodies;
    private final Organisations organisations;
    private final Trail trail;

    TaskDesk(TaskStore store, BodyStore bodies, Organisations organisations, Trail trail) {
        this.store = store;
        this.bodies = bodies;
        this.organisations = organisations;
        this.trail = trail;
    }

    /** Those that the scope sees, open ones by their day first. */
    @Transactional(readOnly = true)
    public List<Task> list(Scope scope) {
        return store.list(scope);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Task get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("task " + id));
    }

    /** Those about a record. */
    @Transactional(readOnly = true)
    public List<Task> about(Scope scope, SubjectRef subject) {
        return store.about(scope, subject);
    }

    /** Those from a meeting. */
    @Transactional(readOnly = true)
    public List<Task> ofMeeting(Scope scope, long meeting) {
        return store.ofMeeting(scope, meeting);
    }

    /** What happened to one, the newest first. */
    @Transactional(readOnly = true)
    public List<Event> events(Scope scope, Task task) {
        return store.events(scope, task);
    }

    /** Hands one out; the organisation is named by its key or its name. */
    @Transactional
    public long create(Scope scope, NewTask task) {
        if (!Reach.joins(scope)) {
            throw new Closed("cooperation.join");
        }
        if (organisations.list().stream().noneMatch(o -> o.key().equals(task.organisation()))) {
            throw new RuleViolation("cooperation.task.who");
        }
        long id = store.insert(scope, task, bodies.organisation(scope));
        trail.write(
                scope,
                "task.create",
                Task.SUBJECT,
                id,
                task.territory(),
                Map.of(),
                Map.of(
                        "title",
                        task.title(),
                        "organisation",
                        task.organisation(),
                        "due",
                        Objects.toString(task.due(), "")));
        return id;
    }

    /** It is done. */
    @Transactional
    public void done(Scope scope, long id, int version, String note) {
        move(scope, id, version, State.OPEN, State.DONE, "done", note);
    }

    /** It is not needed any more; that takes a reason. */
    @Transactional
    public void drop(Scope scope, long id, int version, String why) {
        if (why.isEmpty()) {
            throw new RuleViolation("cooperation.task.why");
        }
        move(scope, id, version, State.OPEN, State.DROPPED, "dropped", why);
    }

    /** It is open again. */
    @Transactional
    public void reopen(Scope scope, long id, int version) {
        Task task = get(scope, id);
        move(scope, id, version, task.state() == State.OPEN ? State.DONE : task.state(), State.OPEN, "reopened", "");
    }

    /** It gets another day; the reason is kept. */
    @Transactional
    public void putOff(Scope scope, long id, int version, @Nullable LocalDate due, String why) {
        Task task = writable(scope, id);
        if (task.state() != State.OPEN || Objects.equals(due, task.due())) {
            throw new RuleViolation("cooperation.task.same");
        }
        written(store.move(scope, task, version, State.OPEN, due, "changed", limited(why)));
        audit(scope, task, "due", Objects.toString(task.due(), ""), Objects.toString(due, ""));
    }

    private void move(Scope scope, long id, int version, State from, State to, String what, String note) {
        Task task = writable(scope, id);
        if (task.state() != from) {
            throw new RuleViolation("cooperation.changed");
        }
        written(store.move(scope, task, version, to, task.due(), what, limited(note)));
        audit(scope, task, "state", task.state().name(), to.name());
    }

    private Task writable(Scope scope, long id) {
        Task task = get(scope, id);
        if (!task.write()) {
            throw new Closed("cooperation.task.write");
        }
        return task;
    }

    private static String limited(String text) {
        if (text.length() > TEXT) {
            throw new RuleViolation("cooperation.task.detail", TEXT);
        }
        return text;
    }

    private static void written(boolean written) {
        if (!written) {
            throw new RuleViolation("cooperation.changed");
        }
    }

    private void audit(Scope scope, Task task, String field, String before, String after) {
        trail.write(
                scope,
                "task.change",
                Task.SUBJECT,
                task.id(),
                task.territory(),
                Map.of(field, before),
                Map.of(field, after));
    }
}
