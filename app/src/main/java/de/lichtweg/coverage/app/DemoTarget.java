package de.lichtweg.coverage.app;

import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.store.TargetStore;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo district has set itself goals on the way to 2030; they are as generated as the data that they are measured with. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoTarget implements ApplicationRunner {

    private final TargetStore targets;
    private final Regions regions;

    DemoTarget(TargetStore targets, Regions regions) {
        this.targets = targets;
        this.regions = regions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        step("demo-2026", 2026, 60, "Zwischenziel auf dem Weg zu 2030");
        step("demo-2028", 2028, 80, "Zwischenziel auf dem Weg zu 2030");
        step("demo-2030", 2030, 100, "flächendeckend");
    }

    private void step(String key, int year, int percent, String what) {
        targets.put(new Target(
                key,
                "Landkreis (Demo)",
                regions.home(),
                "gigabit",
                percent,
                LocalDate.of(year, 12, 31),
                "Gigabit für " + percent + " % der Adressen, " + what,
                "proposed",
                "Demodaten",
                LocalDate.of(2022, 1, 1),
                Set.of(Measure.ADDRESSES),
                ""));
    }
}
