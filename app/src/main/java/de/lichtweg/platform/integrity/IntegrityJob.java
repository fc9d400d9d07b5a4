package de.lichtweg.platform.integrity;

import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.security.Scope;
import java.time.LocalTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The checks as a job: every night, and when somebody asks for it. */
@Component
class IntegrityJob implements JobHandler, Routine {

    static final String KIND = "integrity";

    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private final IntegrityChecks checks;
    private final CheckCatalogue catalogue;
    private final Jobs jobs;

    IntegrityJob(IntegrityChecks checks, CheckCatalogue catalogue, Jobs jobs) {
        this.checks = checks;
        this.catalogue = catalogue;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        int all = catalogue.list().size();
        IntegrityChecks.Report report =
                checks.run(run.scope(), (position, check) -> run.progress(position, all, check.title(Locale.GERMAN)));
        run.log(
                report.clean()
                        ? all + " Prüfungen, kein Befund."
                        : all + " Prüfungen; auffällig: " + report.errors() + " Fehler, " + report.warnings()
                                + " Warnungen, " + report.notes() + " Hinweise.");
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
        jobs.submit(scope, KIND, "Datenprüfung", "");
    }
}
