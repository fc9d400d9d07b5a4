package de.lichtweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The radar: three forgotten addresses and an overbuild on today's board; one is handed on, the other opens its addresses. */
class RadarTest extends Journey {

    @Test
    void theOfficeHandsAForgottenAddressOnAndOpensTheAddressesOfAConflict() {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            assertThat(office.go("/radar?region=14627").check().text()).contains("3 vergessene Adressen");
            office.page().locator(".radar__list th a").first().click();
            office.page().waitForURL("**/radar/*");
            assertThat(office.check().text())
                    .contains("Steht in Los 7 · Priestewitz, fehlt in der Liste von Netz C (Demo)", "nennt sie nicht");
            office.page().locator("#kuemmert").fill("Baukoordination");
            office.button("Zuweisen").click();
            assertThat(office.text()).contains("Gespeichert.", "so zugewiesen");
            office.go("/radar/konflikte?region=14627&art=OVERBUILD").check();
            office.page()
                    .locator(".radar__list th a", new Page.LocatorOptions().setHasText("Los 8"))
                    .click();
            office.page().waitForURL("**/radar/*");
            office.page().locator(".act-head a[href^='/adressen']").click();
            office.page().waitForURL("**radar=**");
            assertThat(office.text()).contains("Radar");
            for (String record : List.of("/radar/1", "/adressen/5", "/ziele/1", "/anfragen/1", "/termine/1")) {
                assertThat(office.page().request().get(record).text())
                        .as("whom to call about " + record)
                        .contains("id=\"ansprechpartner\"", "koordination@demo.invalid");
            }
        }
    }
}
