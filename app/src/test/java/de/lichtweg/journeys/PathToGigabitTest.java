package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The office follows a suggestion, lets somebody commit to open addresses, sees the path change and opens what is behind it. */
class PathToGigabitTest extends Journey {

    private static final String TOWN = "14627150";

    @Test
    void whatIsApprovedChangesThePathAndItsPiecesOpenTheAddresses() {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            office.go("/naechste-schritte?region=14627").check();
            office.page().locator(".steps__do a").first().click();
            office.page().waitForURL("**/aktivitaeten/neu**");
            assertThat(office.page().locator("#titel")).not().hasValue("");
            assertThat(office.page().locator("#adressen")).not().hasValue("");

            office.go("/pfad/" + TOWN).check();
            String piece = ".pathchart a[href*='stage=COMMITTED'][href*='until-2029-Q3']";
            String before = label(office, piece);
            office.go("/aktivitaeten/neu?art=OWN_ACCOUNT_BUILD&region=" + TOWN
                    + "&titel=Ausbau%20Netz%20E&adressen=%2Fadressen%3Fregion%3D" + TOWN + "%26stage%3DOPEN");
            office.page().locator("#organisation").fill("Netz E (Demo)");
            office.page().locator("#netz").fill("Netz E (Demo)");
            office.page().locator("#phase_announced").fill("2026-11-02");
            office.page().locator("#phase_committed").fill("2026-11-20");
            office.page().locator("#bis").fill("2029-09-30");
            office.button("Anlegen").click();
            office.page().waitForURL("**/aktivitaeten/*");

            office.go("/pfad/" + TOWN);
            assertThat(label(office, piece)).isNotEqualTo(before);
            String count = label(office, piece).replaceAll(".*: ([\\d.]+) .*", "$1");
            office.page().locator(piece).last().click();
            office.page().waitForURL("**/adressen?**");
            assertThat(office.text()).contains(count, "bis 3.\u00a0Q.\u00a02029");
            office.go("/ziele?region=14627").check();
            office.go("/pfad/14627/treffer").check();
        }
    }

    private static String label(Visitor office, String piece) {
        return office.page().locator(piece).count() == 0
                ? ""
                : String.valueOf(office.page().locator(piece).last().getAttribute("aria-label"));
    }
}
