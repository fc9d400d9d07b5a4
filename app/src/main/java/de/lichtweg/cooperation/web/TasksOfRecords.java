package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.RecordTasks;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.cooperation.domain.Task.State;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tasks of records of other modules. */
@Component
class TasksOfRecords implements RecordTasks {

    private final TaskDesk desk;
    private final Texts texts;

    TasksOfRecords(TaskDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public Part about(Scope scope, SubjectRef record) {
        List<Task> tasks = desk.about(scope, record);
        boolean write = Reach.joins(scope);
        return new Part(
                (int) tasks.stream().filter(t -> t.state() == State.OPEN).count(),
                Map.of(
                        "tasks",
                        tasks,
                        "kind",
                        record.kind(),
                        "id",
                        record.id(),
                        "write",
                        write,
                        "organisations",
                        write ? texts.partnerNames(scope) : List.of()));
    }
}
