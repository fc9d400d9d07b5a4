package de.lichtweg.standards.data.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import de.lichtweg.standards.data.app.DeliveryDesk.HandedIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo district works by the lists that come with the product; two municipalities have delivered. All of it is generated. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoDataStandards {

    private static final String OFFICE = "Breitbandkoordination Landkreis Meißen";
    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 1);
    private static final String HEADER = "adress_id;ags;gemeinde;ortsteil;plz;strasse;hnr;adz;ost;nord;nutzung;hh\r\n";

    private final DataPack pack;
    private final DeliveryDesk desk;
    private final Organisations organisations;
    private final Regions regions;
    private final LichtwegClock clock;

    DemoDataStandards(
            DataPack pack, DeliveryDesk desk, Organisations organisations, Regions regions, LichtwegClock clock) {
        this.pack = pack;
        this.desk = desk;
        this.organisations = organisations;
        this.regions = regions;
        this.clock = clock;
    }

    /** After the catalogue of the demo, so that what it has already stays as it is. */
    @EventListener(Preparation.Done.class)
    @Order(620)
    void onceTheDistrictIsThere() {
        Scope scope = Scope.system("demo");
        String owner =
                organisations.find(OFFICE).map(Organisations.Organisation::key).orElse("");
        if (pack.install(scope, regions.home(), owner, BEGUN, true) == 0) {
            return;
        }
        List<Region> municipalities = regions.children(regions.home(), clock.today());
        municipalities.stream().limit(2).forEach(m -> deliver(scope, m, list(m, "WOHNEN", "2")));
        municipalities.stream().skip(2).limit(1).forEach(m -> deliver(scope, m, list(m, "Wohnhaus", "zwei")));
    }

    /** Three addresses of a street that every municipality could have; no coordinates, so nobody looks for them on a map. */
    private static String list(Region m, String use, String households) {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 1; i <= 3; i++) {
            list.append("DEMO-%s-%d;%s;%s;;01600;Musterweg;%d;;;;%s;%s\r\n"
                    .formatted(m.key(), i, m.key(), m.name(), i, use, households));
        }
        return list.toString();
    }

    private void deliver(Scope scope, Region municipality, String list) {
        RegionKey key = municipality.key();
        desk.deliver(
                scope,
                new HandedIn(
                        "adressliste",
                        key,
                        "",
                        municipality.name() + " (Demo)",
                        "adressliste-" + key + "-demo.csv",
                        new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)),
                        true));
    }
}
