package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.NewRequest;
import de.lichtweg.cooperation.domain.Notice;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.Request.Kind;
import de.lichtweg.cooperation.domain.Request.Step;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests of municipalities of the demo district, one of them overdue, and a notice of the office. All of it is invented. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoRequests {

    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final RegionKey LOMMATZSCH = new RegionKey("14627130");
    private static final RegionKey PRIESTEWITZ = new RegionKey("14627200");

    private final RequestDesk desk;
    private final NoticeBoard board;
    private final Organisations organisations;
    private final Logins logins;
    private final Regions regions;
    private final LichtwegClock clock;

    DemoRequests(
            RequestDesk desk,
            NoticeBoard board,
            Organisations organisations,
            Logins logins,
            Regions regions,
            LichtwegClock clock) {
        this.desk = desk;
        this.board = board;
        this.organisations = organisations;
        this.logins = logins;
        this.regions = regions;
        this.clock = clock;
    }

    @EventListener(Preparation.Done.class)
    @Order(510)
    void onceTheDistrictMeets() {
        Optional<Scope> office = logins.find("koordination").map(Logins.Login::scope);
        Optional<Scope> town = logins.find("gemeinde-nossen").map(Logins.Login::scope);
        if (office.isPresent()
                && town.isPresent()
                && organisations.find("Stadt Lommatzsch").isPresent()
                && desk.list(office.get()).isEmpty()) {
            requests(office.get(), town.get());
            notice(office.get());
        }
    }

    private void requests(Scope office, Scope town) {
        long late = ask(
                office,
                "Stadt Lommatzsch",
                LOMMATZSCH,
                Kind.WRONG_DATA,
                "Schulweg 3 bis 9 stehen doppelt in der Liste",
                "In der Adressliste stehen vier Hausnummern zweimal. Welche gilt?",
                16);
        step(office, late, Step.TAKE, "");
        long answered = ask(
                office,
                "Stadt Nossen",
                NOSSEN,
                Kind.HELP,
                "Muster für den Ratsbeschluss zur Mitverlegung",
                "Der Rat tagt in drei Wochen. Gibt es eine Vorlage, die andere schon benutzt haben?",
                6);
        step(
                office,
                answered,
                Step.ANSWER,
                "Ja. Das Muster mit Beschlussvorschlag und finanziellen Auswirkungen schicken wir Ihnen mit der Einladung zum Jour fixe.");
        long asked = ask(
                office,
                "Stadt Nossen",
                NOSSEN,
                Kind.DEFECT,
                "Oberfläche nach dem Tiefbau nicht wiederhergestellt",
                "Am Markt ist der Gehweg seit Wochen nur geschottert.",
                3);
        step(
                office,
                asked,
                Step.ASK,
                "Welche Hausnummern sind betroffen, und gibt es Fotos? Dann fragen wir den Netzbetreiber.");
        desk.create(
                town,
                new NewRequest(
                        NOSSEN,
                        Kind.QUESTION,
                        "Wann beginnt der Ausbau in Deutschenbora?",
                        "Mehrere Eigentümer fragen, ob sie den Gestattungsvertrag schon unterschreiben sollen.",
                        desk.own(town),
                        null,
                        true));
        long closed = ask(
                office,
                "Gemeinde Priestewitz",
                PRIESTEWITZ,
                Kind.QUESTION,
                "Wer meldet Neubauten an den Breitbandatlas?",
                "Wir haben ein Neubaugebiet mit zwölf Häusern.",
                9);
        step(
                office,
                closed,
                Step.ANSWER,
                "Die Netzbetreiber melden halbjährlich. Schicken Sie uns die Adressen, dann stehen sie vorher in unserer Liste.");
        step(office, closed, Step.CLOSE, "Die Adressen sind angekommen.");
    }

    private long ask(
            Scope office, String organisation, RegionKey place, Kind kind, String title, String text, int daysAgo) {
        String key = organisations.find(organisation).orElseThrow().key();
        return desk.create(
                office,
                new NewRequest(place, kind, title, text, key, clock.today().minusDays(daysAgo), true));
    }

    private void step(Scope office, long id, Step step, String said) {
        Request request = desk.get(office, id);
        desk.step(office, id, request.version(), step, said, "");
    }

    private void notice(Scope office) {
        board.create(
                office,
                new Notice(
                        0,
                        0,
                        regions.home(),
                        List.of(Role.MUNICIPALITY),
                        List.of(),
                        "Zwischen den Jahren nur per Mail",
                        "Vom 24.12. bis 01.01. ist die Koordinierungsstelle nicht am Telefon. Anfragen lesen wir trotzdem.",
                        "/anfragen",
                        clock.today(),
                        clock.today().plusDays(40),
                        null,
                        "",
                        0,
                        true,
                        true));
    }
}
