package de.lichtweg.demo.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.reporting.Audience;
import de.lichtweg.reporting.StatusReports;
import de.lichtweg.reporting.StatusReports.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A report of the last quarter, frozen as it would have been on its day, and one that is being written. */
@Component
class DemoReports {

    private static final Instant FROZEN = Instant.parse("2026-10-02T08:15:00Z");
    private static final Instant BEGUN = Instant.parse("2026-11-23T13:40:00Z");
    private static final LocalDate QUARTER = LocalDate.of(2026, 9, 30);

    private static final String SUMMARY = """
            Demodaten: dieser Bericht ist erzeugt. Der Ausbau liegt in den meisten Kommunen im Plan. Wo Adressen offen sind, \
            hat bisher niemand etwas zugesagt; dort wird als Nächstes der Branchendialog vorgeschlagen.""";

    private final StatusReports reports;
    private final Regions regions;
    private final LichtwegClock clock;

    DemoReports(StatusReports reports, Regions regions, LichtwegClock clock) {
        this.reports = reports;
        this.regions = regions;
        this.clock = clock;
    }

    /** Writes both; called once, after everything else is there. */
    void install() {
        RegionKey home = regions.home();
        Scope office =
                new Scope("demo", "Koordination", Role.SYSTEM, null, Set.of(RegionKey.GERMANY), RightsTable.standard());
        String name = regions.get(home, QUARTER).name();
        clock.setTo(FROZEN);
        long frozen = reports.begin(
                office,
                new Order(
                        Audience.INTERNAL,
                        home,
                        QUARTER,
                        QUARTER,
                        "Statusbericht " + name + ", 3. Quartal 2026 (Demo)"));
        reports.write(
                office, frozen, 1, "Statusbericht " + name + ", 3. Quartal 2026 (Demo)", Map.of("summary", SUMMARY));
        reports.freeze(office, frozen, 2);
        clock.setTo(BEGUN);
        long draft = reports.begin(
                office,
                new Order(
                        Audience.COUNCIL,
                        home,
                        LocalDate.of(2026, 6, 30),
                        null,
                        "Bericht an den Kreistag, Stichtag 30.06.2026 (Demo)"));
        reports.write(
                office,
                draft,
                1,
                "Bericht an den Kreistag, Stichtag 30.06.2026 (Demo)",
                Map.of("decisions", "Mitverlegung bei Straßenbauvorhaben des Landkreises beschließen."));
    }
}
