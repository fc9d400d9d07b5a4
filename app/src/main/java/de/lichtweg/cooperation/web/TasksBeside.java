package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.RecordTasks;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.hanging.Beside;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody is to do about any record on which something can hang; pages with tasks of their own are left alone. */
@Component
@Order(5)
class TasksBeside implements Beside {

    private static final Set<String> OWN = Set.of(Decision.SUBJECT, Task.SUBJECT, Request.SUBJECT, Meetings.SUBJECT);

    private final RecordTasks tasks;
    private final ObjectProvider<SubjectAccess> kinds;

    TasksBeside(RecordTasks tasks, ObjectProvider<SubjectAccess> kinds) {
        this.tasks = tasks;
        this.kinds = kinds;
    }

    @Override
    public Optional<Part> part(Scope scope, SubjectRef record, RegionKey territory) {
        if (OWN.contains(record.kind())
                || kinds.stream().noneMatch(k -> k.kind().equals(record.kind()))) {
            return Optional.empty();
        }
        RecordTasks.Part part = tasks.about(scope, record);
        return part.isSilent()
                ? Optional.empty()
                : Optional.of(new Part("aufgaben", "cooperation.tasks", "cooperation/parts", "section", part.model()));
    }
}
