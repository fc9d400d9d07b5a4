package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Money: what does not add up is refused with a sentence, what does is kept beside what was decided before. */
class FundingTest extends Journey {

    @Test
    void thePrintedContradictionIsRefusedAndTheCorrectedNoticeStandsBesideTheFirst() {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            office.go("/foerderung?region=14627").check();
            assertThat(office.text()).contains("45.376.002,37", "160.000.000,00", "Abruf möglich");
            office.link("Kreisprojekt weiße Flecken").click();
            office.page().waitForURL("**/foerderung/*");
            String page = office.check().path();
            assertThat(office.text()).contains("zahlt der Bund 27.754.253,00", "Unterschied", "+4.254.253,00");

            office.link("Bearbeiten").click();
            office.page().waitForURL("**/bearbeiten");
            office.page().locator("#b_art").selectOption("AMENDMENT");
            office.page().locator("#b_vom").fill("2024-03-01");
            office.page().locator("#b_gesamt").fill("45.376.002,37");
            office.page().locator("#b_bund").fill("27.754.253,00");
            office.page().locator("#b_land").fill("27.754.253,00");
            office.button("Speichern").click();
            assertThat(office.page().getByRole(AriaRole.ALERT)).containsText("geben zusammen 55.508.506,00");
            assertThat(office.page().locator("#b_land")).hasValue("27.754.253,00");
            office.check();

            office.page().locator("#b_land").fill("13.100.000,00");
            office.page().locator("#b_eigen").fill("4.521.749,37");
            office.button("Nur prüfen").click();
            assertThat(office.page().locator(".fund-check")).containsText("Im Finanzplan ergeben die Jahre beim Land");
            office.page().locator("#verteilen_von").fill("2022");
            office.page().locator("#verteilen_bis").fill("2027");
            office.button("Speichern").click();
            office.page().waitForURL("**" + page);
            assertThat(office.text()).contains("+100.000,00", "−100.000,00");
            office.go("/foerderung/liquiditaet?region=14627").check();
        }
    }

    @Test
    void aMunicipalityReadsOnThePhoneWhatItContributesAndNothingElse() {
        try (Visitor municipality = browser.onPhone().as("Als Gemeinde Nossen")) {
            municipality.go("/foerderung").check();
            assertThat(municipality.text())
                    .contains("Nossen trägt zu geförderten Vorhaben anderer")
                    .doesNotContain("45.376.002,37", "Breitbandausbau Lampertswalde");
        }
    }
}
