package de.lichtweg.coverage.app;

import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks every night whether this quarter's forecast has been kept. Parameters name earlier quarters that are missing. */
@Component
class ForecastJob implements JobHandler, Routine {

    static final String KIND = "forecast";

    private static final LocalTime NIGHT = LocalTime.of(4, 40);

    private final Forecasts forecasts;
    private final Jobs jobs;
    private final LichtwegClock clock;

    ForecastJob(Forecasts forecasts, Jobs jobs, LichtwegClock clock) {
        this.forecasts = forecasts;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Works out the forecasts of so many ended quarters afterwards. */
    void submitPast(Scope scope, int quarters) {
        jobs.submit(scope, KIND, "Frühere Prognosen nachrechnen", Integer.toString(quarters));
    }

    @Override
    public void run(JobRun run) {
        int past = run.parameters().isBlank() ? 0 : Integer.parseInt(run.parameters());
        if (past > 0) {
            run.log(forecasts.keepPast(run.scope(), ends(past)) + " frühere Prognosen nachgerechnet.");
        } else {
            run.log(
                    forecasts.keepQuarter(run.scope())
                            ? "Prognose des Quartals festgehalten."
                            : "Die Prognose des Quartals gibt es schon, oder es gibt noch keine Adressen.");
        }
    }

    /** Last days of the quarters before this one, the earliest first. */
    private List<LocalDate> ends(int quarters) {
        LocalDate today = clock.today();
        LocalDate begin = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        List<LocalDate> ends = new ArrayList<>();
        for (int i = quarters - 1; i >= 0; i--) {
            ends.add(begin.minusMonths(3L * i).minusDays(1));
        }
        return ends;
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
        jobs.submit(scope, KIND, "Prognose festhalten", "");
    }
}
