package de.lichtweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** Costs: addresses of a list become a plan with a proven sentence, budgets show what they reach, and a new price is a new version. */
class EstimateTest extends Journey {

    @Test
    void theOfficeEstimatesWhatAListCostsAndSeesWhatBudgetsReach() {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            office.go("/adressen?region=14627170&eligible=yes");
            office.link("Kosten schätzen").click();
            office.page().waitForURL("**/kostenschaetzung/neu?*");
            office.check();
            office.page().locator("#titel").fill("Niederau, Probe");
            office.page().locator("#budgets").fill("500.000");
            office.button("Kosten schätzen").click();
            office.page().waitForURL("**/kostenschaetzung/*");
            String path = office.path();
            office.page()
                    .locator("#stand progress")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            office.go(path).check();
            assertThat(office.text())
                    .contains("Nachweislich", "Trassennetz", "Wirtschaftlichkeitslücke", "Was angenommen wurde");
            office.go(path + "/budgets?plan=1").check();
            assertThat(office.text()).contains("Mit 500.000", "Der Plan für 500.000", "erreicht kein Netz");
            office.go("/kostenschaetzung/grundlagen/1/bearbeiten").check();
            office.page().locator("#name").fill("Preisbuch Probe");
            office.page().locator("[name=p0_source]").fill("");
            office.button("Fassung speichern").click();
            assertThat(office.text()).contains("Ein Preis hat keine Quelle");
            office.page().locator("[name=p0_source]").fill("Ausschreibung 2026");
            office.button("Fassung speichern").click();
            assertThat(office.text()).contains("Gespeichert", "Ausschreibung 2026");
            office.check();
        }
    }
}
