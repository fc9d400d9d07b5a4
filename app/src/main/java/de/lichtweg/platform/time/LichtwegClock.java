package de.lichtweg.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clock of the installation. It runs with the system's, unless a test or the demo sets it to a fixed moment. */
@Component
public class LichtwegClock extends Clock {

    /** The zone in which days begin and end. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Clock system;
    private volatile @Nullable Instant fixed;

    /** A running clock in Berlin. */
    public LichtwegClock() {
        this(Clock.system(BERLIN));
    }

    private LichtwegClock(Clock system) {
        this.system = system;
    }

    /** Stops at this moment until {@link #run}. */
    public void setTo(Instant moment) {
        fixed = moment;
    }

    /** Runs with the system again. */
    public void run() {
        fixed = null;
    }

    /** The current day in this clock's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), getZone());
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        LichtwegClock other = new LichtwegClock(system.withZone(zone));
        other.fixed = fixed;
        return other;
    }

    @Override
    public Instant instant() {
        Instant set = fixed;
        return set == null ? system.instant() : set;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LichtwegClock clock
                && system.equals(clock.system)
                && Objects.equals(fixed, clock.fixed);
    }

    @Override
    public int hashCode() {
        return system.hashCode();
    }
}
