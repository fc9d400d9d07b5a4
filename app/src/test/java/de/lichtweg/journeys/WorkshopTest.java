package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A town proposes a topic, the office takes it up and invites, writes minutes that save themselves, decides and asks for something. */
class WorkshopTest extends Journey {

    private static final String TOPIC = "Wer räumt im Winter die Baustellen?";

    @Test
    void whatATownProposesBecomesADecisionAndATaskOfItsDay() {
        try (Visitor office = browser.atDesk().as("Als Koordination");
                Visitor town = browser.atDesk().as("Als Gemeinde Nossen")) {
            town.go("/termine")
                    .page()
                    .locator("tr:has-text('Jour fixe Breitband'):has-text('geplant') th a")
                    .first()
                    .click();
            town.page().waitForURL("**/termine/*");
            String meeting = town.path();
            town.page().locator("#thema").fill(TOPIC);
            town.button("Vorschlagen").click();
            assertThat(town.check().text()).contains("Gespeichert.", TOPIC).doesNotContain("Protokoll schreiben");

            office.go(meeting)
                    .page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Aufnehmen: " + TOPIC))
                    .click();
            assertThat(office.page().locator("#tagesordnung")).containsText(TOPIC);
            office.page().locator("button:text-is('Einladen')").click();
            assertThat(office.page().getByRole(AriaRole.STATUS).first()).containsText("angeschrieben");
            office.check();

            office.go(meeting + "/protokoll").check();
            Locator point = office.page().locator(".coop-minutes > li:has-text('" + TOPIC + "')");
            point.locator("textarea[name=ergebnis]").fill("Der Bauhof räumt, der Bau bezahlt.");
            assertThat(point.locator(".coop-state")).containsText("gespeichert");
            point.locator("summary:has-text('Beschluss')").click();
            point.locator("textarea[name=beschluss]").fill("Winterdienst steht künftig in jedem Bauvertrag.");
            office.button("Beschluss aufschreiben").click();
            assertThat(office.page().getByRole(AriaRole.STATUS).first()).containsText("ist aufgeschrieben");
            assertThat(point.locator("textarea[name=ergebnis]")).hasValue("Der Bauhof räumt, der Bau bezahlt.");
            point.locator("summary:has-text('Aufgabe')").click();
            point.locator("input[name=aufgabe]").fill("Kosten des Winterdienstes nennen");
            point.locator("input[name=wer]").fill("Stadt Nossen");
            office.button("Aufgabe stellen").click();
            assertThat(point).containsText("Kosten des Winterdienstes nennen");

            assertThat(town.go("/mein-tag").check().text())
                    .contains("Kosten des Winterdienstes nennen", "Jour fixe Breitband: " + TOPIC);
            office.go("/beschluesse?q=Winterdienst").check();
            assertThat(office.text()).contains("1 Beschluss", "Winterdienst steht künftig in jedem Bauvertrag.");
        }
    }
}
