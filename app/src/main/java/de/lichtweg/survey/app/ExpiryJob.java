package de.lichtweg.survey.app;

import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.security.Scope;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Looks every morning which commitments expire. */
@Component
class ExpiryJob implements JobHandler, Routine {

    private static final String KIND = "commitments.expiry";
    private static final LocalTime MORNING = LocalTime.of(5, 0);

    private final Expiry expiry;
    private final Jobs jobs;

    ExpiryJob(Expiry expiry, Jobs jobs) {
        this.expiry = expiry;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        run.log(expiry.tell(run.scope()) + " Hinweise auf ablaufende Zusagen");
    }

    @Override
    public String key() {
        return KIND;
    }

    @Override
    public LocalTime at() {
        return MORNING;
    }

    @Override
    public void submit(Scope scope) {
        jobs.submit(scope, KIND, "Ablaufende Zusagen", "");
    }
}
