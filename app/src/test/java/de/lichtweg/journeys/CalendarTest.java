package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A deadline is moved and says what moved with it, the calendar shows it, and a calendar program gets its address. */
class CalendarTest extends Journey {

    @Test
    void theOfficeMovesADeadlineSeesItInTheCalendarAndSubscribes() {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            office.go("/aktivitaeten?region=14627&q=Markterkundung&sicht=kalender&monat=2026-12")
                    .check();
            office.link("Markterkundung für die verbliebenen Adressen").first().click();
            office.page().waitForURL("**/aktivitaeten/**");
            String activity = office.path().replaceAll("/fristen.*", "");
            office.go(activity + "/fristen").check();
            office.page()
                    .locator(".dls li:has-text('mindestens 8 Wochen') a.btn")
                    .first()
                    .click();
            office.page().waitForURL("**/fristen/*");
            office.check();
            office.page().locator("#gesetzt").fill("2026-12-14");
            office.page().locator("#grund").fill("");
            office.page()
                    .locator("form[method=post] button[type=submit]:has-text('Speichern')")
                    .click();
            assertThat(office.page().locator(".kern-alert--danger")).containsText("braucht einen Grund");
            assertThat(office.page().locator("#gesetzt")).hasValue("2026-12-14");
            office.page().locator("#grund").fill("Eine Woche verlängert");
            office.page()
                    .locator("form[method=post] button[type=submit]:has-text('Speichern')")
                    .click();
            office.page().waitForURL("**/fristen");
            assertThat(office.page().locator(".kern-alert--success"))
                    .containsText(
                            "Mit ihr verschoben: „Markterkundung höchstens 12 Monate alt beim Antrag“ vom 07.12.2027 auf den 14.12.2027");

            office.go("/kalender?region=14627&monat=2026-12").check();
            assertThat(office.text()).contains("Dezember 2026", "1. Weihnachtsfeiertag");

            office.go("/konto/kalender").check();
            office.page().locator("#name").fill("Outlook");
            office.page().locator("button:has-text('Anlegen')").click();
            assertThat(office.page().locator(".feed__url")).containsText("/kalender/feed/");
            String feed = office.page().locator(".feed__url").innerText().strip();
            assertThat(read(office.page().request().get(feed).text()))
                    .as("a calendar program reads what was moved, with the way back")
                    .anySatisfy(e -> {
                        assertThat(e.getDateStart()
                                        .getValue()
                                        .getRawComponents()
                                        .toString(false, false))
                                .isEqualTo("20261214");
                        assertThat(e.getUrl().getValue()).contains(activity + "/fristen#frist-");
                    });
            office.go("/konto/kalender");
            assertThat(office.page().locator(".feed__url")).hasCount(0);
            office.go("/konto/mitteilungen").check();
        }
    }

    private static List<VEvent> read(String feed) {
        ICalendar calendar = Biweekly.parse(feed).first();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        return calendar.getEvents();
    }
}
