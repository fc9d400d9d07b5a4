package de.lichtweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A question that one office saves and another one opens, and a note that both read. */
class SharedViewTest extends Journey {

    private static final String NOSSEN = "14627180";
    private static final String OPEN = "/adressen?region=14627&down_lt=100&stage=OPEN";

    @Test
    void aViewSharedByTheCoordinationShowsAMunicipalityItsOwnPart() {
        int all;
        try (Visitor office = browser.atDesk()) {
            office.as("Als Koordination").open(OPEN);
            all = total(office);
            Locator save = office.page().getByText("Ansicht speichern");
            office.tabTo(save).press("Enter").check();
            office.tabTo(office.page().getByLabel("Name"));
            assertThat(office.page().getByLabel("Name").inputValue())
                    .isEqualTo("Landkreis Meißen: offen, unter 100 Mbit/s");
            office.press("Control+a").type("Langsam und offen").press("Tab").type("alle Stellen");
            office.press("Tab").press("Enter");
            office.page()
                    .getByText("Die Ansicht „Langsam und offen“ ist gespeichert")
                    .waitFor();
            assertThat(office.link("Langsam und offen").getAttribute("aria-current"))
                    .isEqualTo("page");
            office.check();
        }
        try (Visitor mayor = browser.atDesk()) {
            mayor.as("Als Gemeinde Nossen").open("/adressen/ansichten");
            assertThat(mayor.text())
                    .contains("Langsam und offen", "Koordination, Breitbandkoordination Landkreis Meißen")
                    .doesNotContain("Ändern");
            mayor.tabTo(mayor.link("Langsam und offen")).press("Enter");
            mayor.page().waitForURL("**/adressen?region=" + NOSSEN + "&down_lt=100&stage=OPEN");
            assertThat(total(mayor)).isPositive().isLessThan(all);
            mayor.check().open(OPEN);
            assertThat(mayor.path()).startsWith("/adressen?region=" + NOSSEN);
            mayor.page().locator(".find input").first().fill("langsam offen");
            mayor.page().locator(".find__hits a").first().click();
            mayor.page().waitForURL("**/adressen?region=" + NOSSEN + "&down_lt=100&stage=OPEN");
        }
        deletedAndBack();
    }

    private void deletedAndBack() {
        try (Visitor office = browser.atDesk()) {
            office.as("Als Koordination").go("/adressen/ansichten");
            office.tabTo(office.page().locator(".sv__edit summary").first())
                    .press("Enter")
                    .check();
            office.tabTo(office.button("Ansicht löschen")).press("Enter");
            office.page().getByText("ist gelöscht").waitFor();
            assertThat(office.link("Langsam und offen").count()).isZero();
            office.check().press("Enter");
            office.page().getByText("ist wieder da").waitFor();
            assertThat(office.link("Langsam und offen").count()).isOne();
        }
    }

    @Test
    void columnsAreChosenAndOrderedWithTheKeyboardAndOnASmallScreen() {
        try (Visitor office = browser.atDesk()) {
            office.as("Als Koordination").go("/adressen?region=" + NOSSEN);
            office.tabTo(office.link("Spalten")).press("Enter");
            office.page().waitForURL("**/adressen/spalten?**");
            office.check();
            Locator households =
                    office.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Haushalte"));
            office.tabTo(households).press("Space");
            Locator up = office.page().locator("#hoch-households");
            office.tabTo(up);
            int before = place(office);
            office.press("Enter");
            office.page().waitForCondition(() -> place(office) == before - 1);
            office.page().waitForCondition(() -> Boolean.TRUE.equals(up.evaluate("e => e === document.activeElement")));
            office.press("Enter");
            office.page().waitForCondition(() -> place(office) == before - 2);
            office.button("Anwenden").press("Enter");
            office.page().waitForURL("**/adressen?region=" + NOSSEN + "&spalten=**");
            assertThat(office.page().locator(".ta thead").innerText()).contains("Haushalte");
            office.check();
            String path = office.path();
            office.page().setViewportSize(390, 844);
            office.open(path);
            assertThat(office.page().locator(".ta tbody tr").first().innerText())
                    .contains("Haushalte:");
        }
    }

    private static int place(Visitor visitor) {
        return ((Number)
                        visitor.page()
                                .evaluate(
                                        "[...document.querySelectorAll('#spalten [name=spalte]')].findIndex(e => e.value === 'households')"))
                .intValue();
    }

    @Test
    void aMunicipalityNotesSomethingAndTheCoordinationFindsItInTheList() {
        try (Visitor mayor = browser.atDesk()) {
            mayor.as("Als Gemeinde Nossen").go("/adressen?region=" + NOSSEN + "&stage=OPEN");
            mayor.page().locator(".ta tbody a").first().click();
            mayor.page().locator("#karte .card__acts a").first().click();
            mayor.page().waitForURL(Pattern.compile(".*/adressen/\\d+.*"));
            mayor.tabTo(mayor.page().locator(".note-new summary"))
                    .press("Enter", "Tab")
                    .type("Graben auf der Südseite");
            mayor.press("Tab").press("Enter");
            mayor.page().locator(".note__text").waitFor();
            mayor.check();
        }
        try (Visitor office = browser.atDesk()) {
            office.as("Als Koordination").go("/adressen?region=" + NOSSEN + "&note=yes&spalten=address,notes");
            assertThat(total(office)).isOne();
            assertThat(office.page().locator(".ta tbody").innerText()).contains("Graben auf der Südseite");
            office.check();
            office.page().locator(".ta tbody a").first().click();
            office.page().locator("#karte .note__text").waitFor();
            office.page().locator("#karte .history summary").click();
            assertThat(office.page().locator("#karte .history").innerText())
                    .contains("Gemeinde Nossen, Kommune", "Vorgänge");
            office.page()
                    .locator("#karte .history a[href^='/daten/import/']")
                    .first()
                    .click();
            office.page().waitForURL("**/daten/import/*");
        }
    }

    private static int total(Visitor visitor) {
        return Integer.parseInt(
                visitor.page().locator(".list__count b").first().innerText().replace(".", ""));
    }
}
