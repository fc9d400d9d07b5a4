package de.lichtweg.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

@LichtwegTest
class RoutinesTest {

    @TestConfiguration
    static class Beans {
        @Bean
        @Order(1)
        Probe broken() {
            return new Probe("broken");
        }

        @Bean
        @Order(2)
        Probe probe() {
            return new Probe("probe");
        }

        @Bean
        Work work() {
            return new Work();
        }
    }

    /** Something that is being prepared, or no more. */
    static class Work implements Preparation {
        private boolean goesOn;

        @Override
        public Optional<Progress> progress() {
            return goesOn ? Optional.of(new Progress("demo.installing", 1, 2)) : Optional.empty();
        }
    }

    static class Probe implements Routine {
        private final String key;
        private final List<Scope> turns = new ArrayList<>();
        private boolean on = true;

        Probe(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public LocalTime at() {
            return LocalTime.of(2, 30);
        }

        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        public void submit(Scope scope) {
            turns.add(scope);
            if (key.equals("broken")) {
                throw new IllegalStateException("broken");
            }
        }
    }

    @Autowired
    private Routines routines;

    @Autowired
    private Probe probe;

    @Autowired
    private Probe broken;

    @Autowired
    private Work work;

    @Autowired
    private LichtwegClock clock;

    private int turnsAt(String moment) {
        clock.setTo(Instant.parse(moment));
        routines.begin();
        routines.begin();
        return probe.turns.size();
    }

    @Test
    void aRoutineHasOneTurnADayFromItsTimeOnAndMakesUpForANightThatWasSlept() {
        assertThat(turnsAt("2026-11-02T10:00:00Z"))
                .as("a new installation waits")
                .isZero();
        assertThat(turnsAt("2026-11-03T01:29:00Z")).as("02:29 in Berlin").isZero();
        assertThat(turnsAt("2026-11-03T01:31:00Z")).isEqualTo(1);
        assertThat(turnsAt("2026-11-03T22:00:00Z")).isEqualTo(1);
        assertThat(turnsAt("2026-11-07T12:00:00Z")).as("four nights off").isEqualTo(2);
        assertThat(probe.turns.getFirst().role()).isEqualTo(Role.SYSTEM);
        assertThat(broken.turns).as("tried again while it fails").hasSizeGreaterThan(2);

        probe.on = false;
        assertThat(turnsAt("2026-11-08T12:00:00Z")).isEqualTo(2);
        probe.on = true;
        assertThat(turnsAt("2026-11-08T13:00:00Z"))
                .as("switched on again: from the next night")
                .isEqualTo(2);
        assertThat(turnsAt("2026-11-09T12:00:00Z")).isEqualTo(3);

        work.goesOn = true;
        assertThat(turnsAt("2026-11-10T12:00:00Z"))
                .as("no leap of a clock while something is prepared is a night")
                .isEqualTo(3);
        work.goesOn = false;
        assertThat(turnsAt("2026-11-10T12:00:00Z")).isEqualTo(4);
    }
}
