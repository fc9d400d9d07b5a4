package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.app.ActivityAccess;
import de.lichtweg.cooperation.RecordTasks;
import de.lichtweg.platform.security.Scope;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody is to do about an activity. */
@Component
@Order(350)
class TaskSection implements ActivitySection {

    private final ActivityAccess access;
    private final RecordTasks tasks;

    TaskSection(ActivityAccess access, RecordTasks tasks) {
        this.access = access;
        this.tasks = tasks;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        return access.of(scope, activity).map(record -> {
            RecordTasks.Part part = tasks.about(scope, record.subject());
            return Part.of("aufgaben", "cooperation.tasks", RecordTasks.FRAGMENT, part.model())
                    .counted(part.open());
        });
    }
}
