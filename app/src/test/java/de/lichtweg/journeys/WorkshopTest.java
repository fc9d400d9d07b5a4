package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import de.lichtweg.geodata.ingest.ImportProfile.Plan.Counts;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.time.LichtwegClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What a town proposes becomes a standard by which all deliver, and what the state agreed counts in the district. */
class WorkshopTest extends Journey {

    private static final String TOPIC = "In den Adresslisten fehlt der Ortsteil";
    private static final String OLD_LIST = """
            adress_id;ags;gemeinde;plz;strasse;hnr;nutzung;hh
            N-1;14627180;Nossen;01683;Musterweg;1;WOHNEN;2
            N-2;14627180;Nossen;01683;Musterweg;2;WOHNEN;1
            """;

    private static final String ROW = "N-1;;14627180;Nossen;Deutschenbora;01683;Musterweg;1;;;;WOHNEN;2\r\n";

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private Imports imports;

    @Autowired
    private Logins logins;

    @TempDir
    private Path folder;

    @AfterEach
    void goOn() {
        clock.run();
    }

    @Test
    void aTopicBecomesAStandardByWhichAllDeliver() {
        try (Visitor office = browser.atDesk().as("Als Koordination");
                Visitor town = browser.atDesk().as("Als Gemeinde Nossen")) {
            String meeting = propose(town, "Jour fixe Breitband", "geplant", TOPIC);
            assertThat(town.check().text()).contains("Gespeichert.", TOPIC).doesNotContain("Protokoll schreiben");

            take(office, meeting, TOPIC);
            assertThat(office.page().locator("#tagesordnung")).containsText(TOPIC);
            office.page().locator("button:text-is('Einladen')").click();
            assertThat(office.page().getByRole(AriaRole.STATUS).first()).containsText("angeschrieben");
            office.button("Öffentlich ankündigen").click();
            assertThat(office.page().locator("#off-titel ~ p")).containsText("unter Veranstaltungen");
            office.check();
            try (Visitor anybody = browser.withoutScript()) {
                assertThat(anybody.go("/veranstaltungen").text())
                        .contains("Jour fixe Breitband")
                        .doesNotContain(TOPIC);
            }

            Locator point = minutes(office, meeting, TOPIC);
            point.locator("textarea[name=ergebnis]")
                    .fill("Ohne Ortsteil sind drei Dorfstraßen nicht zu unterscheiden.");
            assertThat(point.locator(".coop-state")).containsText("gespeichert");
            decide(office, point, "Ab morgen steht der Ortsteil in jeder Zeile der Adressliste.");
            assertThat(point.locator("textarea[name=ergebnis]"))
                    .hasValue("Ohne Ortsteil sind drei Dorfstraßen nicht zu unterscheiden.");
            point.locator("summary:has-text('Aufgabe')").click();
            point.locator("input[name=aufgabe]").fill("Ortsteile nachtragen");
            point.locator("input[name=wer]").fill("Stadt Nossen");
            office.button("Aufgabe stellen").click();
            assertThat(point).containsText("Ortsteile nachtragen");
            assertThat(town.go("/mein-tag").check().text()).contains("Ortsteile nachtragen", TOPIC);

            point.locator(".coop-decided a").click();
            becomes(office.check(), "adressliste");
            office.button("In den Entwurf zurücknehmen").click();
            publish(office, clock.today().plusDays(1));
            assertThat(office.check().text()).contains("beschlossen, gilt ab", "Beschluss JF 1/");
            office.go("/beschluesse?q=Adressliste+Ortsteil").check();
            assertThat(office.text()).contains("1 Beschluss", "Adressliste, Fassung 2");

            deliver(town, "liste.csv", OLD_LIST.getBytes(StandardCharsets.UTF_8));
            assertThat(town.text()).contains("angenommen", "Fassung 1");
            clock.setTo(clock.instant().plus(Period.ofDays(1)));
            deliver(town, "liste.csv", OLD_LIST.getBytes(StandardCharsets.UTF_8));
            assertThat(town.check().text())
                    .contains("abgewiesen", "folgt Fassung 1", "Neu: In jeder Zeile steht der Ortsteil");
            String template = town.page()
                    .request()
                    .get("/standards/adressliste/2/vorlage.csv")
                    .text();
            deliver(town, "vorlage.csv", (template + ROW).getBytes(StandardCharsets.UTF_8));
            assertThat(town.check().text()).contains("angenommen", "Fassung 2");

            office.go("/standards/uebernahme/kommunen?standard=adressliste").check();
            assertThat(office.page().locator("thead")).containsText("1 von 28");
            assertThat(office.page().locator("tr:has-text('Nossen')")).containsText("nachgewiesen");
            open(office, "Workshop: gemeinsame Adressliste", "eingeladen");
            office.button("Vorschläge aus den Daten holen").click();
            assertThat(office.page().locator("#themen"))
                    .containsText("„Adressliste“, Fassung 2: in 27 von 28 Kommunen noch offen");
            office.check();
        }
    }

    @Test
    void whatTheCoordinatorsAgreeWithTheStateCountsInTheDistrict() {
        String topic = "Quote auch je Ortsteil";
        try (Visitor centre = browser.atDesk().as("Als BKZ");
                Visitor office = browser.atDesk().as("Als Koordination");
                Visitor town = browser.onPhone().as("Als Gemeinde Nossen")) {
            String meeting = propose(office, "Jour fixe Region Dresden", "eingeladen", topic);
            take(centre, meeting, topic);
            Locator point = minutes(centre, meeting, topic);
            decide(centre, point, "Die Gigabitquote wird überall auch je Ortsteil genannt.");
            point.locator(".coop-decided a").click();
            becomes(centre, "gigabitquote");
            publish(centre, clock.today());
            assertThat(centre.check().text()).contains("Die Gigabitquote wird überall auch je Ortsteil genannt.");

            String cell = "/standards/gigabitquote/uebernahme/";
            assertThat(town.go(cell + "14627180").text()).contains("Hier gilt Fassung 1");
            office.go(cell + "14627").page().locator("#fassung").selectOption("2");
            office.button("Speichern").click();
            assertThat(office.check().text()).contains("Gespeichert.", "Hier gilt Fassung 2");
            assertThat(town.go(cell + "14627180").check().text()).contains("Hier gilt Fassung 2");
            assertThat(centre.go("/standards/uebernahme/landkreise?standard=gigabitquote")
                            .check()
                            .text())
                    .contains("1 von 13");
        }
    }

    @Test
    void whatIsTakenAwayComesInAgainUnchangedAndWhatWasChangedIsWritten() throws IOException {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            String contacts = again(office, "contacts", "/kontakte.csv");
            String tasks = again(office, "tasks", "/aufgaben.csv?stand=alle");
            String decisions = again(office, "decisions", "/beschluesse.csv");
            String organisations = again(office, "organisations", "/organisationen.csv");
            String adoption = again(office, "adoption", "/standards/uebernahme/kommunen.csv?standard=gigabitquote");

            assertThat(read("contacts", contacts.replaceFirst("Bauamt", "Bau- und Umweltamt"))
                            .written())
                    .isEqualTo(1);
            assertThat(read("tasks", tasks.replaceFirst(";offen;", ";erledigt;"))
                            .written())
                    .isEqualTo(1);
            assertThat(read("adoption", adoption.replaceFirst(";offen;", ";übernommen;"))
                            .written())
                    .isEqualTo(1);
            assertThat(read("organisations", "organisation;art\nStadtwerke Neu;Versorger\nNetz Neu;Netzbetreiber\n"))
                    .matches(c -> c.written() == 1 && c.rejected() == 1);
            assertThat(read("organisations", organisations.replaceFirst(";Landkreis;", ";Behörde;")))
                    .matches(c -> c.written() == 0 && c.rejected() == 1);
            assertThat(office.go("/organisationen?q=Stadtwerke+Neu").text()).contains("noch kein Kontakt");
            assertThat(read("decisions", decisions.replaceFirst("vierteljährlich", "monatlich")))
                    .matches(c -> c.written() == 0 && c.rejected() == 1);
        }
    }

    /** Takes a list away and reads it again: nothing is new. */
    private String again(Visitor who, String profile, String path) throws IOException {
        String file = who.page().request().get(path).text();
        Counts counts = read(profile, file);
        assertThat(counts.rows()).as(file).isPositive();
        assertThat(counts.unchanged()).as(profile).isEqualTo(counts.rows());
        return file;
    }

    private Counts read(String profile, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(profile + ".csv"), text);
        Request request = new Request(
                logins.find("koordination").orElseThrow().scope(),
                null,
                null,
                null,
                null,
                null,
                true,
                false,
                null,
                file.getFileName().toString(),
                "");
        return imports.run(profile, file, request, Map.of(), null).counts();
    }

    private static String open(Visitor who, String title, String state) {
        who.go("/termine")
                .page()
                .locator("tr:has-text('" + title + "'):has-text('" + state + "') th a")
                .first()
                .click();
        who.page().waitForURL("**/termine/*");
        return who.path();
    }

    private static String propose(Visitor who, String title, String state, String topic) {
        String meeting = open(who, title, state);
        who.page().locator("#thema").fill(topic);
        who.button("Vorschlagen").click();
        assertThat(who.page().locator("#themen")).containsText(topic);
        return meeting;
    }

    private static void take(Visitor who, String meeting, String topic) {
        who.go(meeting)
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aufnehmen: " + topic))
                .click();
    }

    private static Locator minutes(Visitor who, String meeting, String topic) {
        who.go(meeting + "/protokoll").check();
        return who.page().locator(".coop-minutes > li:has-text('" + topic + "')");
    }

    private static void decide(Visitor who, Locator point, String text) {
        point.locator("summary:has-text('Beschluss')").click();
        point.locator("textarea[name=beschluss]").fill(text);
        point.locator("button:text-is('Beschluss aufschreiben')").click();
        assertThat(who.page().getByRole(AriaRole.STATUS).first()).containsText("ist aufgeschrieben");
    }

    private static void becomes(Visitor who, String standard) {
        who.page().locator("#auf-standard").selectOption(standard);
        who.button("Als Standard festhalten").click();
        who.page().waitForURL("**/standards/" + standard + "/2");
    }

    private static void publish(Visitor who, LocalDate from) {
        who.page().locator("#gilt_ab").fill(from.toString());
        who.button("Veröffentlichen").click();
        assertThat(who.page().getByRole(AriaRole.STATUS).first()).containsText("Gespeichert.");
    }

    private static void deliver(Visitor who, String name, byte[] file) {
        who.go("/standards/lieferungen/neu?standard=adressliste")
                .page()
                .locator("#datei")
                .setInputFiles(new FilePayload(name, "application/octet-stream", file));
        who.button("Prüfen und einreichen").click();
        who.page().waitForURL("**/standards/lieferungen/*");
    }
}
