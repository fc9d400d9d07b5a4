package de.lichtweg.portal.app;

import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.Holidays;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells subscribers what is new, on the morning of every working day; each of them at most once a week. */
@Component
class SubscriptionJob implements JobHandler, Routine {

    private static final String KIND = "subscriptions";
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final SubscriptionLetters letters;
    private final Editions editions;
    private final Holidays holidays;
    private final Regions regions;
    private final LichtwegClock clock;
    private final Jobs jobs;

    SubscriptionJob(
            SubscriptionLetters letters,
            Editions editions,
            Holidays holidays,
            Regions regions,
            LichtwegClock clock,
            Jobs jobs) {
        this.letters = letters;
        this.editions = editions;
        this.holidays = holidays;
        this.regions = regions;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        run.log(tellAll() + " Mails in die Post gelegt.");
    }

    /** How many mails there are. */
    long tellAll() {
        List<Long> open = holidays.in(regions.home()).isWorkingDay(clock.today()) ? letters.open() : List.of();
        if (open.isEmpty()) {
            return 0;
        }
        Map<String, Edition> editionOf = Map.of("de", editions.now(Locale.GERMAN), "en", editions.now(Locale.ENGLISH));
        return open.stream().filter(id -> letters.tell(id, editionOf)).count();
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
        jobs.submit(scope, KIND, "Neuigkeiten per Mail", "");
    }
}
