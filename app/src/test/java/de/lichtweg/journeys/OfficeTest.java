package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import de.lichtweg.platform.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, the own account, and the rooms of the administration. */
class OfficeTest extends Journey {

    @SuppressWarnings("NullAway.Init")
    private Visitor desk;

    @SuppressWarnings("NullAway.Init")
    private Visitor phone;

    @BeforeAll
    void anAdministratorWithDeskAndPhone() {
        person("leitung", Role.ADMINISTRATOR);
        person("vertretung", Role.ADMINISTRATOR);
        desk = browser.atDesk().go("/anmelden").signIn("leitung", PASSWORD);
        desk.page().waitForURL("**/start");
        phone = browser.onPhone().go("/anmelden").signIn("leitung", PASSWORD);
        phone.page().waitForURL("**/start");
    }

    @Test
    void aWrongPasswordIsExplainedAndTheRightOneOpens() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.go("/anmelden").signIn("leitung", "falsch und geraten").check();
            assertThat(visitor.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .containsText("Kennung oder Kennwort stimmen nicht");
            visitor.signIn("leitung", PASSWORD);
            visitor.page().waitForURL("**/start");
            visitor.check();
        }
    }

    @Test
    void whoGuessesTooOftenMustWait() {
        person("vergesslich", Role.AUDITOR);
        try (Visitor visitor = browser.onPhone()) {
            visitor.go("/anmelden");
            for (int i = 0; i < 9; i++) {
                visitor.signIn("vergesslich", "geraten und falsch");
            }
            assertThat(visitor.check().text()).contains("Zu viele Versuche");
        }
    }

    @Test
    void signingInNeedsNoMouse() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.go("/verwaltung/protokoll");
            visitor.tabTo(visitor.page().getByLabel("Kennung")).type("leitung").press("Tab");
            visitor.type(PASSWORD).press("Enter");
            visitor.page().waitForURL("**/verwaltung/protokoll");
            assertThat(visitor.page().locator("h1")).hasText("Protokoll");
        }
    }

    @Test
    void aRoleOfTheDemoIsChosenWithTheKeyboardAndLeftAgain() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.go("/").tabTo(visitor.button("Als Gemeinde Nossen")).press("Enter");
            visitor.page().waitForURL("**/start");
            Locator who = visitor.page().locator("details.who");
            visitor.tabTo(who.locator("summary")).press("Enter");
            visitor.tabTo(who.getByText("Abmelden")).press("Enter");
            visitor.page().waitForURL("**/anmelden?abgemeldet");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/konto",
                "/verwaltung/personen",
                "/verwaltung/personen/leitung",
                "/verwaltung/rechte",
                "/verwaltung/protokoll",
                "/verwaltung/auftraege",
                "/verwaltung/zustand",
                "/suche?q=Nossen"
            })
    void everyRoomOfTheAdministrationIsAccessible(String path) {
        desk.open(path);
        phone.open(path);
    }

    @Test
    void aRefusedPageSaysSoAndLeaksNothing() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Gemeinde Nossen").open("/verwaltung/personen");
            assertThat(visitor.text()).doesNotContain("leitung");
        }
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.go("/anmelden").signIn("vertretung", PASSWORD).page().waitForURL("**/start");
            visitor.go("/verwaltung/personen");
            visitor.page().locator("#login").fill("neu-im-amt");
            visitor.page().locator("#displayName").fill("Bauverwaltung Zehren");
            visitor.page().locator("#organisation").fill("Landkreis Meißen");
            endSessionsOf("vertretung");
            visitor.button("Anlegen und Link erzeugen").click();
            visitor.page().waitForURL("**/anmelden?abgelaufen**");
            visitor.check().signIn("vertretung", PASSWORD);
            visitor.page().waitForURL("**/verwaltung/personen");
            assertThat(visitor.page().locator("#login")).hasValue("neu-im-amt");
            assertThat(visitor.page().locator("#displayName")).hasValue("Bauverwaltung Zehren");
            assertThat(visitor.page().locator(".restored")).isVisible();
            visitor.check();
        }
    }

    private void endSessionsOf(String login) {
        int ended = jdbc.sql("""
                        -- sessions of one account
                        delete from platform.spring_session
                        where principal_name = :login
                        """).param("login", login).update();
        assertThat(ended).isPositive();
    }
}
