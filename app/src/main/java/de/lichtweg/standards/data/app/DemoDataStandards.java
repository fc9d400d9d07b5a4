package de.lichtweg.standards.data.app;

import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.data.app.DeliveryDesk.HandedIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demo district works by the lists that come with the product; some municipalities and operators have delivered, some in vain. All of it
 * is generated.
 */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoDataStandards {

    private static final String OFFICE = "Breitbandkoordination Landkreis Meißen";
    private static final String ADDRESSES = "adressliste";
    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 1);
    private static final String SUPPLIED = "30.06.2026";
    private static final List<String> MILESTONES =
            List.of("PLANUNG", "GENEHMIGUNG", "BAUBEGINN", "BAU_25", "BAU_50", "BAU_75", "BAU_100", "INBETRIEBNAHME");
    private static final String HEADER = "adress_id;ags;gemeinde;ortsteil;plz;strasse;hnr;adz;ost;nord;nutzung;hh\r\n";

    private final DataPack pack;
    private final DeliveryDesk desk;
    private final DataContents contents;
    private final Standards standards;
    private final Organisations organisations;
    private final Regions regions;
    private final LichtwegClock clock;

    DemoDataStandards(
            DataPack pack,
            DeliveryDesk desk,
            DataContents contents,
            Standards standards,
            Organisations organisations,
            Regions regions,
            LichtwegClock clock) {
        this.pack = pack;
        this.desk = desk;
        this.contents = contents;
        this.standards = standards;
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
        municipalities.stream().limit(2).forEach(m -> addresses(scope, m, list(m, "WOHNEN", "2")));
        municipalities.stream().skip(2).limit(1).forEach(m -> addresses(scope, m, list(m, "Wohnhaus", "zwei")));
        municipalities.stream().limit(4).forEach(m -> supply(scope, m, "Netz A (Demo)", "FTTH;1000;500"));
        municipalities.stream().skip(4).limit(2).forEach(m -> supply(scope, m, "Netz E (Demo)", "HFC;1000;50"));
        municipalities.stream().skip(6).limit(1).forEach(m -> supply(scope, m, "Netz C (Demo)", "FTTC;50;250"));
        municipalities.stream().skip(1).limit(3).forEach(m -> milestones(scope, m));
    }

    /** What an operator says it supplies; with more upload than download somebody swapped the columns. */
    private void supply(Scope scope, Region m, String network, String offer) {
        StringBuilder list = new StringBuilder(
                "adress_id;netzbetreiber;technologie;down_mbit;up_mbit;homes_status;spitzenlast;stichtag\r\n");
        for (int i = 1; i <= 3; i++) {
            list.append("DEMO-%s-%d;%s;%s;CONNECTED;ja;%s\r\n".formatted(m.key(), i, network, offer, SUPPLIED));
        }
        deliver(scope, m, "versorgungsliste", network, "versorgung-" + m.key() + "-demo.csv", bytes(list.toString()));
    }

    /** A plan with all of its milestones: three tables in an archive. */
    private void milestones(Scope scope, Region m) {
        LocalDate begin = clock.today().plusMonths(3);
        StringBuilder steps = new StringBuilder("plan_id;meilenstein;termin\r\n");
        for (int i = 0; i < MILESTONES.size(); i++) {
            steps.append("D-%s;%s;%s\r\n".formatted(m.key(), MILESTONES.get(i), begin.plusMonths(3L * i)));
        }
        Map<String, String> tables = Map.of(
                "plaene",
                "plan_id;netzbetreiber;bezeichnung;technologie;down_mbit;up_mbit;adressen;vorvermarktung;quote;vertragsbereit\r\n"
                        + "D-%s;Netz A (Demo);Ausbau %s;FTTH;1000;500;120;ja;33;ja\r\n".formatted(m.key(), m.name()),
                "gebiete",
                "plan_id;ags;ortsteil;adressen\r\nD-%s;%s;;120\r\n".formatted(m.key(), m.key()),
                "meilensteine",
                steps.toString());
        deliver(scope, m, "meilensteinplan", "Netz A (Demo)", "plan-" + m.key() + "-demo.zip", archive(tables));
    }

    private static byte[] archive(Map<String, String> tables) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
                zip.write(bytes(table.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the partners are asked about: the next version needs the locality in every row. After the decisions began its draft. */
    @EventListener(Preparation.Done.class)
    @Order(645)
    void onceTheNextVersionIsBegun() {
        Scope scope = Scope.system("demo");
        standards.drafts(scope, ADDRESSES).stream()
                .filter(v -> v.number() == 2)
                .map(v -> contents.get(scope, ADDRESSES, v.number()))
                .filter(c -> c.revision() == 0)
                .forEach(c ->
                        contents.save(scope, ADDRESSES, 2, 0, c.definition().needing("ortsteil")));
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

    private void addresses(Scope scope, Region m, String list) {
        deliver(scope, m, ADDRESSES, m.name() + " (Demo)", "adressliste-" + m.key() + "-demo.csv", bytes(list));
    }

    private void deliver(Scope scope, Region m, String standard, String sender, String fileName, byte[] file) {
        desk.deliver(
                scope, new HandedIn(standard, m.key(), "", sender, fileName, new ByteArrayInputStream(file), true));
    }
}
