package de.lichtweg.platform.digest;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.Holidays;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells everybody whose turn it is, on the morning of every working day. */
@Component
class DigestJob implements JobHandler, Routine {

    private static final String KIND = "digest";
    private static final LocalTime MORNING = LocalTime.of(6, 30);

    private final Digest digest;
    private final ObjectProvider<Recipients> recipients;
    private final Holidays holidays;
    private final LichtwegClock clock;
    private final Jobs jobs;
    private final RegionKey home;

    DigestJob(
            Digest digest,
            ObjectProvider<Recipients> recipients,
            Holidays holidays,
            LichtwegClock clock,
            Jobs jobs,
            @Value("${lichtweg.home-region}") String home) {
        this.digest = digest;
        this.recipients = recipients;
        this.holidays = holidays;
        this.clock = clock;
        this.jobs = jobs;
        this.home = new RegionKey(home);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long told = tellAll(run.scope());
        run.log(told + " Mails in die Post gelegt.");
    }

    /** How many mails there are. */
    long tellAll(Scope scope) {
        return holidays.in(home).isWorkingDay(clock.today())
                ? recipients.stream()
                        .flatMap(r -> r.list(scope).stream())
                        .filter(digest::tell)
                        .count()
                : 0;
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
        jobs.submit(scope, KIND, "Übersicht per Mail", "");
    }
}
