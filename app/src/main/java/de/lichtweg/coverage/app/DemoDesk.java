package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.app.Corrections.Order;
import de.lichtweg.coverage.app.Reports.Written;
import de.lichtweg.coverage.domain.correction.Correction;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.coverage.domain.correction.FactCorrection;
import de.lichtweg.coverage.domain.correction.Report;
import de.lichtweg.coverage.domain.correction.Report.Topic;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What lies on the desk of the demo district: a question of a citizen and one of a municipality that wait for an answer, and
 * a report that became a correction. Written once, by the ordinary ways, with the roles of the demo.
 */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoDesk {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey TOWN = new RegionKey("14627180");
    private static final RegionKey VILLAGE = new RegionKey("14627200");
    private static final Scope OFFICE = scope("koordination", "Koordination", Role.DISTRICT_COORDINATION, DISTRICT);
    private static final Scope TOWN_HALL = scope("gemeinde-nossen", "Gemeinde Nossen", Role.MUNICIPALITY, TOWN);
    private static final String DEMO = " (Demo)";

    private final Ledger ledger;
    private final Reports reports;
    private final Corrections corrections;
    private final LichtwegClock clock;

    DemoDesk(Ledger ledger, Reports reports, Corrections corrections, LichtwegClock clock) {
        this.ledger = ledger;
        this.reports = reports;
        this.corrections = corrections;
        this.clock = clock;
    }

    private static Scope scope(String login, String name, Role role, RegionKey territory) {
        return new Scope(login, name, role, null, Set.of(territory), RightsTable.standard());
    }

    @EventListener(Preparation.Done.class)
    void onceTheDistrictIsThere() {
        List<AddressRow> town = addresses(TOWN, Map.of("stage", List.of("OPEN"), "usage", List.of("RESIDENTIAL")));
        List<AddressRow> village = addresses(VILLAGE, Map.of("stage", List.of("IN_CONSTRUCTION")));
        if (town.size() < 2 || village.isEmpty() || !reports.list(OFFICE).isEmpty()) {
            return;
        }
        townHallAsks(town.getFirst());
        citizenAsks(village.getFirst());
        aReportBecomesACorrection(town.get(1));
    }

    private List<AddressRow> addresses(RegionKey municipality, Map<String, List<String>> filters) {
        return ledger.view(OFFICE, AsOf.NOW)
                .list(new AddressQuery(municipality, filters), "locality", 0, 2)
                .rows();
    }

    private void townHallAsks(AddressRow row) {
        reports.report(
                TOWN_HALL,
                row.id(),
                new Written(
                        Topic.OTHER_OFFER,
                        "",
                        "Die gemeldete Bandbreite ist hier nach Auskunft des Eigentümers nicht zu bekommen; bestellt und"
                                + " geliefert wurden 16 Mbit/s." + DEMO,
                        "Auftragsbestätigung liegt im Bauamt vor" + DEMO,
                        ""));
    }

    private void citizenAsks(AddressRow row) {
        reports.reportPublicly(
                VILLAGE.value(),
                row.label(),
                new Written(
                        Topic.OTHER,
                        "",
                        "In unserer Straße ist der Gehweg seit zwei Wochen offen, aber vor unserem Haus hört der Graben auf."
                                + " Werden wir noch angeschlossen?" + DEMO,
                        "",
                        ""));
    }

    private void aReportBecomesACorrection(AddressRow row) {
        Report report = reports.report(
                TOWN_HALL,
                row.id(),
                new Written(
                        Topic.BUILDING,
                        "",
                        "Im Erdgeschoss ist seit dem Frühjahr eine Tischlerei angemeldet." + DEMO,
                        "Gewerbeanmeldung" + DEMO,
                        ""));
        Order order = new Order(
                new AddressQuery(TOWN, Map.of("id", List.of(Long.toString(row.id())))),
                new Correction.Building(new FactCorrection("MIXED", null, null, false)),
                clock.today(),
                "Meldung der Gemeinde Nossen, Nutzung geprüft" + DEMO,
                new Evidence(Evidence.Kind.DOCUMENTED, "Gewerbeanmeldung, von der Gemeinde vorgelegt" + DEMO));
        long operation = corrections.correct(
                OFFICE, order, corrections.preview(OFFICE, order).fingerprint());
        reports.accept(
                OFFICE,
                report.id(),
                report.version(),
                "Danke für den Hinweis. Die Nutzung ist jetzt als gemischt vermerkt.",
                operation);
    }
}
