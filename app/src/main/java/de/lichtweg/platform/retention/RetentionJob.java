package de.lichtweg.platform.retention;

import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.security.Scope;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tidies up every night, after the backup. */
@Component
class RetentionJob implements JobHandler, Routine {

    private static final String KIND = "retention";
    private static final LocalTime NIGHT = LocalTime.of(4, 15);

    private final Retention retention;
    private final Jobs jobs;

    RetentionJob(Retention retention, Jobs jobs) {
        this.retention = retention;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Map<String, Long> removed = retention.apply(run.scope());
        removed.forEach((key, count) -> run.log(key + ": " + count + " entfernt"));
        if (removed.isEmpty()) {
            run.log("Nichts ist alt genug.");
        }
    }

    @Override
    public String key() {
        return KIND;
    }

    @Override
    public LocalTime at() {
        return NIGHT;
    }

    @Override
    public void submit(Scope scope) {
        jobs.submit(scope, KIND, "Aufräumen", "");
    }
}
