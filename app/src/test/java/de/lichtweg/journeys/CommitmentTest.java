package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The register of commitments: what has expired is noted, an address says what it depends on, nothing typed is lost. */
class CommitmentTest extends Journey {

    @Test
    void theOfficeNotesWhatExpiredAndReadsWhatAnAddressDependsOn() {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            office.go("/zusagen?region=14627").check();
            assertThat(office.text()).contains("Glasfaser Glaubitz, Lücken", "in Verzug", "vertraulich");
            office.link("Glasfaser Oberjahna").click();
            office.page().waitForURL("**/zusagen/*");
            assertThat(office.check().text()).contains("abgelaufen", "29 von 29 Adressen sind nicht geliefert");
            office.page().locator("#notiz").fill("Netz D kommt nicht; Förderung wird geprüft");
            office.button("Zur Kenntnis nehmen").click();
            assertThat(office.page().getByRole(AriaRole.STATUS).first()).containsText("Gespeichert");
            assertThat(office.text()).contains("Netz D kommt nicht; Förderung wird geprüft");

            office.go("/zusagen?region=14627&q=lücken")
                    .link("Glasfaser Glaubitz, Lücken")
                    .click();
            office.page().waitForURL("**/zusagen/*");
            assertThat(office.text()).contains("38 von 38 Adressen würden voraussichtlich förderfähig");
            office.page()
                    .locator("main a[href^='/adressen'][href*='commitment=']")
                    .first()
                    .click();
            office.page().waitForURL("**commitment=**");
            office.page().locator(".ta tbody a").first().click();
            assertThat(office.page().locator("#karte .why"))
                    .containsText("weil sich Netz A (Demo) am 20.07.2026 verbindlich bis 11.12.2026 gebunden hat");
            assertThat(office.page().locator("#karte .why")).containsText("Würde förderfähig");

            office.go("/zusagen/treue?region=14627").check();
            assertThat(office.text()).contains("Netz D (Demo)", "Netz E (Demo)");
        }
    }

    @Test
    void whatWasTypedComesBackAndOthersSeeOnlyWhatIsTheirs() {
        try (Visitor office = browser.atDesk().as("Als Koordination");
                Visitor operator = browser.onPhone().go("/anmelden")) {
            office.go("/zusagen/neu?region=14627").check();
            office.page().locator("#titel").fill("Probe");
            office.page().locator("#netz").fill("Netz A (Demo)");
            office.button("Anlegen").click();
            assertThat(office.page().getByRole(AriaRole.ALERT)).containsText("für welche Adressen");
            assertThat(office.page().locator("#titel")).hasValue("Probe");

            operator.signIn("netz-a", "Lichtweg-Demo-2026").page().waitForURL("**/start");
            String own = operator.go("/zusagen").check().text();
            assertThat(own).contains("Glasfaser Nieska", "Glasfaser Glaubitz").doesNotContain("Oberjahna", "Ockrilla");
            operator.page()
                    .locator("th a", new Page.LocatorOptions().setHasText("Glasfaser Nieska"))
                    .click();
            operator.page().waitForURL("**/zusagen/*");
            assertThat(operator.check().text()).doesNotContain("Verlauf", "Zurückziehen");
        }
    }
}
