package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.cooperation.store.TaskStore;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What hangs on a task: documents of who has it or gave it, comments of everybody who sees it. */
@Component
class TaskAccess implements SubjectAccess {

    private final TaskStore tasks;
    private final Audience audience;

    TaskAccess(TaskStore tasks, Audience audience) {
        this.tasks = tasks;
        this.audience = audience;
    }

    @Override
    public String kind() {
        return Task.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,18}")
                ? tasks.find(scope, Long.parseLong(id)).map(t -> of(scope, t))
                : Optional.empty();
    }

    private Access of(Scope scope, Task t) {
        return new Access(
                new SubjectRef(Task.SUBJECT, Long.toString(t.id())),
                t.title(),
                "/aufgaben/" + t.id(),
                DataClass.COOPERATION,
                t.territory(),
                t.write(),
                Reach.joins(scope),
                audience.of(t.territory(), List.of(t.organisation())));
    }
}
