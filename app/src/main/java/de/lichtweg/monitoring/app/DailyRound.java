package de.lichtweg.monitoring.app;

import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.security.Scope;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Once a day, before the offices open: ask, invite, remind. A few mails are written quickly, so it needs no job. */
@Component
class DailyRound implements Routine {

    private static final LocalTime SIX = LocalTime.of(6, 0);

    private final Reminders reminders;

    DailyRound(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String key() {
        return "status-reports";
    }

    @Override
    public LocalTime at() {
        return SIX;
    }

    @Override
    public void submit(Scope scope) {
        reminders.daily(scope);
    }
}
