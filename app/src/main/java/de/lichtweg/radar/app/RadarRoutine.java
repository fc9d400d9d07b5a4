package de.lichtweg.radar.app;

import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.Preparation;
import java.time.LocalTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares every morning, before the offices open, and once everything that was to be prepared is there. */
@Component
class RadarRoutine implements JobHandler, Routine {

    private static final String KIND = "radar";
    private static final LocalTime MORNING = LocalTime.of(5, 30);

    private final Radar radar;
    private final Jobs jobs;

    RadarRoutine(Radar radar, Jobs jobs) {
        this.radar = radar;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        run.log(radar.compare() ? "Listen verglichen." : "Ein anderer Vergleich läuft.");
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
        jobs.submit(scope, KIND, "Radar: Listen vergleichen", "");
    }

    @EventListener(Preparation.Done.class)
    void prepared() {
        radar.upToDate();
    }
}
