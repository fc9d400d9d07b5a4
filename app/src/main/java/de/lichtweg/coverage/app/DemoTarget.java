package de.lichtweg.coverage.app;

import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.store.TargetStore;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo district has set itself a goal on the way to 2030; it is as generated as the data that it is measured with. */
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
        targets.put(new Target(
                "demo-2026",
                "Landkreis (Demo)",
                regions.home(),
                "gigabit",
                60,
                LocalDate.of(2026, 12, 31),
                "Gigabit für 60 % der Adressen, Zwischenziel auf dem Weg zu 2030",
                "proposed",
                "Demodaten"));
    }
}
