package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Which schools have no gigabit? From the table to the card of an address and onto the map, at the desk and on a phone. */
class SitesTest extends Journey {

    @Override
    Browser.Drawing drawing() {
        return Browser.Drawing.MAPS;
    }

    @Test
    void fromTheNumberOfOpenSchoolsToOneOfThemAndItsPlaceOnTheMap() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").go("/standorte?region=14627").check();
            Locator schools = visitor.page().locator(".rates tbody tr").first();
            assertThat(schools).containsText("Schulen");
            Locator open = schools.locator("td").nth(4).locator("a");
            String count = open.innerText();
            visitor.tabTo(open).press("Enter");
            visitor.page().waitForURL("**/standorte?**stage=OPEN**");
            assertThat(visitor.page().locator(".list__count b")).hasText(count);
            assertThat(visitor.page().locator(".sitelist tbody tr")).hasCount(Integer.parseInt(count));
            String name = visitor.page()
                    .locator(".sitelist tbody th .sitename > span:last-child")
                    .first()
                    .innerText();
            visitor.check();
            visitor.page().locator(".sitelist tbody td a").first().click();
            visitor.page().waitForURL("**/adressen/**");
            String site = name.substring(0, name.indexOf('\n'));
            assertThat(visitor.page().locator(".atsite")).containsText(site);
            visitor.check();
            visitor.link("Auf der Karte").first().click();
            visitor.page().waitForURL("**/karte?**");
            assertThat(visitor.page().locator(".pop__sites")).containsText(site);
            visitor.page().locator(".stage--on").waitFor();
            visitor.check();
        }
    }

    @Test
    void aPhoneShowsTheListWithoutScrollingSideways() {
        try (Visitor visitor = browser.onPhone()) {
            visitor.as("Als Gemeinde Nossen").go("/standorte").check();
            assertThat(visitor.page().locator(".sitelist tbody tr").first()).containsText("(Demo)");
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }
}
