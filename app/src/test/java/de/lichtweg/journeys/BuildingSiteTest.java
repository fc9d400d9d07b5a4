package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The office looks how far a lot is built, hangs a document up and tells somebody. */
class BuildingSiteTest extends Journey {

    @Test
    void theOfficeSeesPlanAndActualOpensTheAddressesAndTellsTheTownHall() {
        try (Visitor office = browser.atDesk().as("Als Koordination");
                Visitor hall = browser.atDesk().as("Als Gemeinde Nossen")) {
            office.go("/aktivitaeten?region=14627180&q=Los+5");
            office.link("Los 5 · Nossen").first().click();
            office.page().waitForURL("**/aktivitaeten/*");
            String activity = office.path();

            office.page().locator("#dokumente summary").click();
            office.page()
                    .locator("#doc-datei")
                    .setInputFiles(new FilePayload(
                            "Bauzeitenplan.pdf", "application/pdf", "%PDF-1.4 Plan".getBytes(StandardCharsets.UTF_8)));
            office.page().locator("#doc-beschreibung").fill("Bauzeitenplan 2027");
            office.page().locator(".docs__form button").click();
            assertThat(office.page().locator(".docs").getByText("Bauzeitenplan 2027"))
                    .isVisible();

            office.page().locator("#kommentar").fill("Bitte den Plan prüfen.");
            office.page().locator("#erwaehnt").selectOption(new SelectOption().setLabel("@Gemeinde Nossen"));
            office.page().locator(".comments__form button").click();
            assertThat(office.page().locator(".comments__text").last()).hasText("Bitte den Plan prüfen.");
            office.check();

            hall.go("/start");
            assertThat(hall.check().text()).contains("Sie wurden erwähnt", "Bitte den Plan prüfen.");
            hall.page().locator("#erwaehnungen ~ ul button").first().click();
            assertThat(hall.page().locator("#erwaehnungen")).hasCount(0);

            office.go(activity + "/bau");
            assertThat(office.check().text()).contains("Plan und Ist: Adressen am Grundstück");
            office.page().locator(".legend a[href*='progress=']").first().click();
            office.page().waitForURL("**/adressen?**progress=**");
            assertThat(office.text()).contains("Baustand der Aktivität");
        }
    }
}
