package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A municipality reports how things stand: in one click, with news, through a personal link; the district decides. */
class MunicipalReportTest extends Journey {

    private static final String OWN = "/rueckmeldungen/kommune/14627180";
    private static final String GRANTED = ".pathchart a[href*='stage=FUNDED']";

    @Test
    void aMunicipalityReportsInOneClickThenNewsAndTheDistrictTakesThemOver() {
        try (Visitor municipality = browser.onPhone().as("Als Gemeinde Nossen");
                Visitor office = browser.atDesk().as("Als Koordination")) {
            municipality.link("Unsere Rückmeldung").click();
            municipality.page().waitForURL("**" + OWN);
            municipality.check().button("Nichts geändert").click();
            municipality.page().waitForURL("**/rueckmeldungen/*");
            assertThat(municipality.check().text()).contains("Danke, gemeldet", "Nichts hat sich geändert");
            municipality.button("Zurücknehmen").click();
            assertThat(municipality.page().locator(".kern-alert--success")).containsText("wieder offen");

            projectSpeaksOfOpenAddresses(office);
            office.go("/pfad/14627180");
            String before = expected(office);
            municipality.link("Etwas Neues melden").click();
            municipality.page().waitForURL("**/melden");
            assertThat(municipality.page().locator("#frage_contact")).hasValue("Bauamt, Vertretung Hauptamt");
            municipality.check();
            municipality.page().locator("#frage_changed").fill("Angebote liegen vor.");
            municipality.page().locator("[name$=_phase]").first().selectOption("provisional");
            municipality.page().locator("[name$=_schritt]").first().fill("Vergabe im Stadtrat");
            municipality.button("Melden").click();
            municipality.page().waitForURL("**/rueckmeldungen/*");
            assertThat(municipality.check().text()).contains("Angebote liegen vor.", "Vergabe im Stadtrat");

            office.go("/rueckmeldungen?region=14627&stand=still").check();
            assertThat(office.text()).contains("Stauchitz", "Diera-Zehren", "keine Rückmeldung seit", "2 von 28");
            office.go("/rueckmeldungen?region=14627&stand=wartet").check();
            office.link("Nossen").first().click();
            office.page().waitForURL("**" + OWN);
            office.link("Rückmeldung ansehen").click();
            office.page().waitForURL("**/rueckmeldungen/*");
            assertThat(office.check().text()).contains("bisher", "Angebote liegen vor.", "Vergabe im Stadtrat");
            office.button("Annehmen").click();
            assertThat(office.page().locator(".kern-alert--success")).containsText("Angenommen");
            office.go("/aktivitaeten?region=14627180&q=L%C3%BCckenschluss")
                    .link("Lückenschluss in den Ortsteilen von Nossen")
                    .click();
            office.page().waitForURL("**/aktivitaeten/*");
            assertThat(office.text()).contains("Vergabe im Stadtrat", "Rückmeldung");

            office.go("/pfad/14627180").check();
            assertThat(expected(office)).as("what was approved is on the path").isNotEqualTo(before);
            String count = expected(office).replaceAll(".*: ([\\d.]+) .*", "$1");
            office.page().locator(GRANTED).last().click();
            office.page().waitForURL("**/adressen?**");
            assertThat(office.text()).contains(count);
        }
    }

    private static void projectSpeaksOfOpenAddresses(Visitor office) {
        office.go("/aktivitaeten?region=14627180&q=L%C3%BCckenschluss")
                .link("Lückenschluss in den Ortsteilen von Nossen")
                .click();
        office.page().waitForURL("**/aktivitaeten/*");
        office.link("Bearbeiten").click();
        office.page().waitForURL("**/bearbeiten");
        office.page().locator("#adressen").fill("/adressen?region=14627180&stage=OPEN&down_lt=50");
        office.page().locator("#bis").fill("2029-12-31");
        office.button("Speichern").click();
        office.page().waitForURL("**/aktivitaeten/*");
    }

    /** What the last piece of granted addresses says, empty without one. */
    private static String expected(Visitor office) {
        return office.page().locator(GRANTED).count() == 0
                ? ""
                : String.valueOf(office.page().locator(GRANTED).last().getAttribute("aria-label"));
    }

    @Test
    void aPersonalLinkOpensTheFormWithoutLoginAndTypedTextStays() {
        try (Visitor office = browser.atDesk().as("Als Koordination");
                Visitor guest = browser.onPhone()) {
            office.go("/rueckmeldungen/kommune/14627130").check();
            office.link("Etwas Neues melden").click();
            office.page().waitForURL("**/melden");
            office.go(office.path().replace("/melden", ""))
                    .button("Link erzeugen")
                    .click();
            String link = office.page().locator(".stlink code").textContent();
            office.check();

            guest.go(link.replaceFirst("https?://[^/]+", "")).check();
            assertThat(guest.text()).contains("Lommatzsch", "keine Anmeldung");
            guest.page().locator("#frage_changed").fill("Mitverlegung beschlossen.");
            guest.page().locator("[name$=_frist]").first().evaluate("f => { f.type = 'text'; f.value = 'bald'; }");
            guest.button("Melden").click();
            assertThat(guest.page().locator("[role=alert]")).containsText("ist kein Tag");
            assertThat(guest.page().locator("#frage_changed")).hasValue("Mitverlegung beschlossen.");
            guest.page().locator("[name$=_frist]").first().fill("");
            guest.button("Melden").click();
            assertThat(guest.page().locator(".kern-alert--success")).containsText("Danke, gemeldet");
            assertThat(guest.check().text()).contains("Mitverlegung beschlossen.");

            office.go(office.path());
            assertThat(office.text()).contains("über Link", "Mitverlegung beschlossen.");
            guest.go("/rueckmeldung/erfunden").check();
            assertThat(guest.text()).contains("öffnet nichts mehr", "neuen");
        }
    }
}
