package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** Working with addresses: correct many with evidence and take it back, report and answer, decide a contradiction. */
class CorrectionTest extends Journey {

    private static final String OF_NETWORK = "/adressen?region=14627180&operator=netz-b-demo&stage=GIGABIT";

    private static String count(Visitor visitor) {
        return visitor.page().locator(".list__count p").innerText().replaceAll("\\D.*", "");
    }

    @Test
    void manyAddressesAreCorrectedWithEvidenceAndItIsTakenBack() {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            String before = count(office.open(OF_NETWORK));
            assertThat(before).isNotEqualTo("0");
            office.link("Berichtigen").click();
            office.page().waitForURL("**/adressen/berichtigen?**");
            office.check();
            office.page().locator("[name=was][value=NO_OFFER]").check();
            office.page().locator("#netz").selectOption("netz-b-demo");
            office.page().locator("#beleg").fill("Protokoll der Begehung, Az. 12/2026");
            office.button("Vorschau").click();
            assertThat(office.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .containsText("Bitte einen Grund angeben");
            assertThat(office.page().locator("#beleg")).hasValue("Protokoll der Begehung, Az. 12/2026");
            office.page().locator("#grund").fill("Ortstermin");
            office.button("Vorschau").click();
            office.page().locator(".fix__check").waitFor();
            assertThat(office.check().text()).contains("Netz B (Demo) bietet hier nichts an", "davon ein Angebot");
            office.button("Jetzt berichtigen").click();
            office.page().waitForURL("**/adressen/berichtigungen/*");
            String correction = office.check().path();
            assertThat(count(office.go(OF_NETWORK))).isEqualTo("0");

            office.go(correction).link("Nossen").click();
            office.go("/adressen/berichtigungen")
                    .link("Netz B (Demo) bietet hier nichts an")
                    .click();
            office.page().locator("#grund").fill("Irrtum");
            office.button("Berichtigung zurücknehmen").click();
            assertThat(office.page().locator("main")).containsText("Zurückgenommen mit Vorgang");
            assertThat(count(office.go(OF_NETWORK))).isEqualTo(before);
        }
    }

    @Test
    void aMunicipalityReportsTheOfficeAnswersAndAContradictionIsDecided() {
        try (Visitor municipality = browser.onPhone().as("Als Gemeinde Nossen");
                Visitor office = browser.atDesk().as("Als Koordination")) {
            municipality.go("/adressen?region=14627180&operator=netz-a-demo");
            municipality.page().locator(".ta tbody a").first().click();
            municipality.page().locator(".card__do a").click();
            municipality.page().waitForURL("**/melden");
            municipality.check();
            municipality.page().locator("#worum").selectOption("NO_OFFER");
            municipality.page().locator("#netz").selectOption("netz-a-demo");
            municipality.page().locator("#text").fill("Der Anbieter hat den Anschluss abgelehnt.");
            municipality.page().locator("main button.btn--main").click();
            municipality.page().waitForURL("**/adressen/meldungen/*");
            String report = municipality.check().path();

            office.open(report).link("Berichtigung daraus machen").click();
            office.page().locator("#ab").fill("2018-06-30");
            office.page().locator("#antwort").fill("Danke, das ist jetzt berichtigt.");
            office.button("Vorschau").click();
            office.page().locator(".fix__check").waitFor();
            office.check().button("Jetzt berichtigen").click();
            office.page().waitForURL("**/adressen/berichtigungen/*");
            assertThat(municipality.open(report).text()).contains("berichtigt", "Danke, das ist jetzt berichtigt.");

            office.open("/adressen/widersprueche?region=14627");
            Locator cases = office.page().locator("[name=fall]");
            int open = cases.count();
            assertThat(open).as("the network said otherwise later").isPositive();
            cases.first().check();
            office.page().locator("[name=entscheidung][value=CONFIRM]").check();
            office.page().locator("#grund").fill("gemessen");
            office.page().locator("#belegart").selectOption(new SelectOption().setValue("MEASURED"));
            office.page().locator("#beleg").fill("Messprotokoll vom 20.11.2026");
            office.button("Entscheiden").click();
            office.page().waitForURL("**/adressen/berichtigungen/*");
            assertThat(office.go("/adressen/widersprueche?region=14627")
                            .page()
                            .locator("[name=fall]")
                            .count())
                    .isEqualTo(open - 1);
        }
    }

    @Test
    void onTheDeskOfTheDemoLiesSomethingOfEachKind() {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            assertThat(office.open("/adressen/meldungen").text())
                    .contains("ohne Anmeldung", "Gemeinde Nossen", "offen", "berichtigt");
            office.open("/adressen/berichtigungen").link("Gebäude: Nutzung").click();
            assertThat(office.check().text()).contains("Gewerbeanmeldung");
            office.link("Nossen").click();
            office.page().locator(".ta tbody a").first().click();
            assertThat(office.page().locator(".history a[href^='/adressen/berichtigungen/']"))
                    .not()
                    .hasCount(0);
            assertThat(office.open("/adressen/widersprueche?region=14627").text())
                    .contains("Netz A (Demo), Flächen");
        }
    }

    @Test
    void aCitizenReportsWithoutAnAccountAndFindsTheAnswer() {
        try (Visitor citizen = browser.inNarrowWindow()) {
            citizen.open("/melden");
            citizen.page().locator("#gemeinde").selectOption(new SelectOption().setLabel("Nossen"));
            citizen.page().locator("#adresse").fill("Am Anger 1");
            citizen.page().locator("#worum").selectOption("OTHER");
            citizen.page().locator("#text").fill("Wann kommt Glasfaser?");
            citizen.page().locator("main button.btn--main").click();
            citizen.page().waitForURL("**/melden/*");
            assertThat(citizen.check().text()).contains("Danke. Wir prüfen das");
        }
    }
}
