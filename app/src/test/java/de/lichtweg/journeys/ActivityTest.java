package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** The register of activities: find what is late, follow it to its addresses and back, create one, edit it with somebody else. */
class ActivityTest extends Journey {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LATE = "Los 7 · Priestewitz";

    @Test
    void theOfficeFindsWhatIsLateAndOpensItsAddresses() {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            office.go("/aktivitaeten?region=14627").check();
            assertThat(office.page().locator(".acts tbody tr th a").first()).isVisible();
            office.page()
                    .locator(".views a", new Page.LocatorOptions().setHasText("Überfällig"))
                    .click();
            office.page().waitForURL("**frist=ueber**");
            office.link(LATE).click();
            office.page().waitForURL("**/aktivitaeten/*");
            assertThat(office.check().text())
                    .contains(
                            "Neuen Bauzeitenplan vorlegen", "+169 Tage", "Bahnquerung bei Priestewitz nicht genehmigt");
            String activity = office.path();
            office.page().locator(".act-head a[href^='/adressen']").click();
            office.page().waitForURL("**activity=**");
            assertThat(office.text()).contains("Aktivität");
            office.page().locator(".ta tbody a").first().click();
            office.page()
                    .locator("#karte .plain a", new Page.LocatorOptions().setHasText(LATE))
                    .click();
            office.page().waitForURL("**" + activity);

            office.go("/aktivitaeten?region=14627&sicht=tafel").check();
            office.go("/aktivitaeten?region=14627&sicht=zeit").check();
            assertThat(office.page().locator(".act__time a").first()).isVisible();
            office.go("/aktivitaeten?region=14627&sicht=karte").check();
            assertThat(office.page().locator(".act__key")).containsText("im Bau");
            assertThat(office.page().locator(".acts tbody tr th a").first()).isVisible();
            office.go(activity + "/gebiet?adressen=stage=OPEN").check();
            assertThat(office.page().locator(".terr__now")).containsText("noch nicht gespeichert");
        }
    }

    @Test
    void anActivityIsCreatedReportedAndEditedByTwoAndNothingTypedIsLost() {
        try (Visitor office = browser.atDesk().as("Als Koordination");
                Visitor other = browser.atDesk().as("Als Koordination")) {
            office.go("/aktivitaeten?region=14627180")
                    .link("Neue Aktivität")
                    .first()
                    .click();
            office.page().waitForURL("**/aktivitaeten/neu**");
            office.check();
            office.page().locator(".actkinds a[href*='MUNICIPAL_PROJECT']").click();
            office.page().waitForURL("**art=MUNICIPAL_PROJECT**");
            office.check();
            office.page().locator("#organisation").fill("Stadt Nossen");
            office.page().locator("#beschreibung").fill("Drei Weiler im Süden.");
            office.page().locator("[name=m0_name]").fill("Antrag gestellt");
            office.page().locator("[name=m0_plan]").fill("2027-03-31");
            office.button("Anlegen").click();
            assertThat(office.page().getByRole(AriaRole.ALERT)).containsText("Bitte einen Titel angeben");
            assertThat(office.page().locator("#beschreibung")).hasValue("Drei Weiler im Süden.");
            assertThat(office.page().locator("[name=m0_plan]")).hasValue("2027-03-31");
            office.page().locator("#titel").fill("Lückenschluss im Süden");
            office.button("Anlegen").click();
            office.page().waitForURL("**/aktivitaeten/*");
            String path = office.check().path();
            assertThat(office.text()).contains("Lückenschluss im Süden", "Antrag gestellt", "Vorbereitung");

            office.go(path + "/stand").check();
            other.go(path + "/stand");
            office.page().locator("#schritt").fill("Ratsbeschluss");
            office.page().locator("#frist").fill("2027-01-20");
            office.button("Speichern").click();
            office.page().waitForURL("**" + path);
            assertThat(office.text()).contains("Ratsbeschluss", "20.01.2027");

            other.page().locator("#schritt").fill("Angebote einholen");
            other.button("Speichern").click();
            assertThat(other.page().getByRole(AriaRole.ALERT)).containsText("Inzwischen hat Koordination");
            assertThat(other.page().locator("main")).containsText("Nächster Schritt: Ratsbeschluss");
            assertThat(other.page().locator("#schritt")).hasValue("Angebote einholen");
            other.check();
            other.button("Speichern").click();
            other.page().waitForURL("**" + path);
            assertThat(other.text()).contains("Angebote einholen");
            other.page().locator("#mit").fill("Bürgermeisterbüro");
            other.page().locator("#text").fill("Meldet sich bis Freitag.");
            other.button("Notieren").click();
            assertThat(other.page().locator(".log")).containsText("Gespräch mit Bürgermeisterbüro: Meldet sich");
            assertThat(other.page().locator(".log"))
                    .containsText("Nächster Schritt: Ratsbeschluss → Angebote einholen");
        }
    }

    @Test
    void manyAreChangedAtOnceAfterAPreviewWithCount() {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            office.go("/aktivitaeten?region=14627&art=LOT")
                    .link("Mehrere ändern")
                    .click();
            office.page().waitForURL("**/aktivitaeten/sammeln**");
            office.check().button("Vorschau").click();
            assertThat(office.page().getByRole(AriaRole.ALERT)).containsText("mindestens ein Feld");
            office.page().locator("#zustaendig_neu").fill("Bauleitung Nord");
            office.page().locator("[name=wahl]").first().uncheck();
            office.button("Vorschau").click();
            office.page().locator("#vorschau").waitFor();
            assertThat(office.check().text()).contains("11 von 11", "Zuständig: Baukoordination → Bauleitung Nord");
            office.button("Jetzt ändern").click();
            office.page().waitForURL("**/aktivitaeten/sammeln/*");
            assertThat(office.check().text())
                    .contains("11 Aktivitäten geändert", "11 von 11 Aktivitäten sagen danach wieder");
            office.page().locator("#grund").fill("Falsche Lose");
            office.button("Zurücknehmen").click();
            office.page().getByRole(AriaRole.STATUS).first().waitFor();
            assertThat(office.text())
                    .contains("11 Aktivitäten sagen wieder", "Zurückgenommen am", ": Falsche Lose")
                    .doesNotContain("sagen danach wieder");
        }
    }

    @Test
    void anExcelListOfTheOfficeGoesInAndComesOutAndSaysNothingNewWhenItIsReadAgain() throws IOException {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            tried(office, "Liste.xlsx", list()).button("Einlesen").click();
            assertThat(office.page().locator("#stand")).containsText("Eingelesen: Alle");
            office.go("/aktivitaeten?region=14627&q=Schutzrohre").check();
            assertThat(office.text())
                    .contains("Schutzrohre in der Schulstraße", "Gemeinde Zeithain", "Angebot prüfen", "18.12.2026");

            byte[] taken = office.page()
                    .request()
                    .get("/aktivitaeten.xlsx?region=14627&q=Schutzrohre")
                    .body();
            tried(office, "aktivitaeten.xlsx", taken);
            assertThat(office.page().locator("#stand")).containsText("keine sagt etwas Neues");
        }
    }

    private static Visitor tried(Visitor office, String name, byte[] workbook) {
        office.go("/daten/import").page().locator("#datei").setInputFiles(new FilePayload(name, XLSX, workbook));
        office.button("Hochladen und erkennen").click();
        office.page().waitForURL("**/daten/import?datei=*");
        assertThat(office.check().text()).contains("Liste der Aktivitäten");
        office.button("Prüfen").click();
        assertThat(office.page().locator("#stand .outcome")).isVisible();
        return office;
    }

    /** As an office keeps it: a title above, its own names of columns, its own words. */
    private static byte[] list() throws IOException {
        List<List<String>> rows = List.of(
                List.of("Maßnahmen Breitband, Stand November"),
                List.of(
                        "Maßnahme",
                        "Art",
                        "Kommune",
                        "Status",
                        "seit",
                        "Träger",
                        "nächster Schritt",
                        "bis wann",
                        "Ampel"),
                List.of(
                        "Schutzrohre in der Schulstraße",
                        "Mitverlegung",
                        "Zeithain",
                        "Prüfung",
                        "02.11.2026",
                        "Gemeinde Zeithain",
                        "Angebot prüfen",
                        "18.12.2026",
                        "gelb"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Büro", "1.0")) {
            Worksheet sheet = book.newWorksheet("Liste");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void aMunicipalityReadsOnThePhoneWhatConcernsItAndAnOperatorOnlyItsOwn() {
        try (Visitor municipality = browser.onPhone().as("Als Gemeinde Nossen");
                Visitor operator = browser.atDesk().go("/anmelden")) {
            String text = municipality.go("/aktivitaeten").check().text();
            assertThat(text)
                    .contains("Los 5 · Nossen", "Kreisprojekt weiße Flecken")
                    .doesNotContain(LATE);
            municipality.link("Los 5 · Nossen").click();
            municipality.page().waitForURL("**/aktivitaeten/*");
            assertThat(municipality
                            .check()
                            .page()
                            .locator("a", new Page.LocatorOptions().setHasText("Bearbeiten"))
                            .count())
                    .isZero();

            operator.signIn("netz-a", "Lichtweg-Demo-2026").page().waitForURL("**/start");
            String own = operator.go("/aktivitaeten").check().text();
            assertThat(own).contains("Absichtserklärung Netz A (Demo)").doesNotContain("Los 5", LATE, "Risiko hoch");
        }
    }
}
