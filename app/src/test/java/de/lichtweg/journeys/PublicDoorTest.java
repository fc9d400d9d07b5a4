package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody, without an account. */
class PublicDoorTest extends Journey {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/auftrag",
                "/meine-adresse",
                "/ausbau",
                "/abonnement",
                "/aktuelles",
                "/begriffe",
                "/impressum",
                "/datenschutz",
                "/barrierefreiheit",
                "/anmelden",
                "/api",
                "/gibt-es-nicht"
            })
    void everyPublicPageIsAccessibleAtADeskAndOnAPhoneInTheDark(String path) {
        try (Visitor desk = browser.atDesk();
                Visitor phone = browser.onPhone()) {
            desk.open(path);
            phone.open(path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/auftrag", "/anmelden?fehler", "/meine-adresse"})
    void aNarrowWindowNeedsNoScrollingSideways(String path) {
        try (Visitor visitor = browser.inNarrowWindow()) {
            visitor.open(path);
        }
    }

    @Test
    void aPageInEnglishSaysSo() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.open("/?lang=en");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            visitor.go("/auftrag");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void theFirstTabulatorLeadsPastTheNavigation() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.go("/").press("Tab");
            assertThat(visitor.page().locator(".skip")).isFocused();
            assertThat(visitor.page().locator(".skip")).isInViewport();
            visitor.press("Enter");
            assertThat(visitor.path()).isEqualTo("/#inhalt");
            visitor.press("Tab");
            Locator inside = visitor.page().locator("main :focus");
            assertThat(inside).hasCount(1);
        }
    }

    @Test
    void theMenuOfAPhoneOpensAndClosesWithTheKeyboard() {
        try (Visitor visitor = browser.onPhone()) {
            visitor.go("/auftrag");
            Locator menu = visitor.page().locator("details.burger");
            visitor.tabTo(menu.locator("summary")).press("Enter");
            assertThat(menu.locator(".pick__box")).isVisible();
            visitor.check().press("Escape");
            assertThat(menu.locator(".pick__box")).isHidden();
            assertThat(menu.locator("summary")).isFocused();
        }
    }

    @Test
    void theChoiceOfADarkPageStays() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.go("/").page().locator("footer").getByText("dunkel").click();
            assertThat(visitor.page().locator("html")).hasAttribute("data-kern-theme", "dark");
            visitor.open("/begriffe");
            assertThat(visitor.page().locator("html")).hasAttribute("data-kern-theme", "dark");
        }
    }

    @Test
    void thePublicPagesReadWithoutScript() {
        try (Visitor visitor = browser.withoutScript()) {
            visitor.go("/");
            assertThat(visitor.page().locator("h1")).isVisible();
            visitor.link("Alle Nachrichten").click();
            assertThat(visitor.page().locator("h1")).hasText("Aktuelles");
        }
    }

    /** Subscribing, confirming by the link of the mail, ending it; then a report and its state: all of it without script. */
    @Test
    void everybodySubscribesAndReportsWithoutScript() {
        try (Visitor reader = browser.withoutScript()) {
            reader.go("/aktuelles").link("Neuigkeiten per Mail abonnieren").click();
            reader.page().getByLabel("Ihre Mailadresse").fill("lesen@ort.example");
            reader.button("Mail mit Link anfordern").click();
            assertThat(reader.page().getByRole(AriaRole.ALERT)).containsText("Bitte wählen Sie Nachrichten");
            assertThat(reader.page().getByLabel("Ihre Mailadresse")).hasValue("lesen@ort.example");
            reader.page().getByLabel("Nachrichten").check();
            reader.button("Mail mit Link anfordern").click();
            assertThat(reader.page().locator("h1")).hasText("Sehen Sie in Ihr Postfach");
            reader.go("/abonnement/bestaetigen/" + secret("select secret from platform.mail where recipient = ?"));
            reader.button("Ja, das möchte ich").click();
            assertThat(reader.page().locator("h1")).hasText("Das Abo läuft");
            reader.go("/abonnement/ende/" + secret("select secret from portal.subscriber where email = ?"));
            reader.button("Abbestellen").click();
            assertThat(reader.page().locator("h1")).hasText("Das Abo ist beendet");
            reader.go("/melden");
            reader.page().locator("#gemeinde").selectOption("14627180");
            reader.page().locator("#adresse").fill("Am Markt 1");
            reader.page().locator("#worum").selectOption(new SelectOption().setIndex(1));
            reader.page().locator("#text").fill("Hier liegt längst Glasfaser.");
            reader.page().locator("main form button[type=submit]").click();
            assertThat(reader.path()).startsWith("/melden/");
            assertThat(reader.page().locator("main")).containsText("Hier liegt längst Glasfaser.");
        }
    }

    private String secret(String sql) {
        return jdbc.sql("-- grain: one secret\n" + sql)
                .param("lesen@ort.example")
                .query(String.class)
                .single();
    }

    @Test
    void theOfficeLooksThroughOthersEyesAndChangesNothingMeanwhile() {
        try (Visitor office = browser.atDesk()) {
            office.as("Als Koordination").open("/vorschau");
            office.page().getByLabel("Welche?").selectOption("14627180");
            office.page()
                    .locator("form")
                    .filter(new Locator.FilterOptions().setHasText("Welche?"))
                    .locator("button")
                    .click();
            assertThat(office.page().locator(".preview")).containsText("Vorschau: Nossen");
            office.check();
            assertThat(Objects.requireNonNull(office.page().navigate("/verwaltung/protokoll"))
                            .status())
                    .isEqualTo(403);
            assertThat(office.page()
                            .request()
                            .post(browser.base() + "/seiten/imprint")
                            .status())
                    .isEqualTo(403);
            office.button("Vorschau beenden").click();
            office.open("/seiten/imprint");
            assertThat(office.page().locator(".preview")).hasCount(0);
            office.button("Vorschau").click();
            assertThat(office.page().locator(".pagetext__preview").first()).containsText("Koordinierungsstelle");
            office.check();
        }
    }

    @Test
    void everybodyAsksAboutAnAddress() {
        String address = jdbc.sql("""
                        -- grain: one address of Nossen, whose street and number are there once
                        select min(s.street || ' ' || s.house_number)
                          from coverage.address_state s
                         where s.municipality = '14627180' and s.rec_to is null and s.valid_to is null and s.suffix = ''
                         group by s.street, s.house_number
                        having count(*) = 1
                         order by 1
                         limit 1
                        """).query(String.class).single();
        try (Visitor desk = browser.withoutScript();
                Visitor phone = browser.onPhone()) {
            desk.go("/")
                    .link("Was gibt es an meiner Adresse, was kommt, und wann?")
                    .click();
            desk.page().getByLabel("Kommune").selectOption("14627180");
            desk.page().getByLabel("Straße und Hausnummer").fill(address);
            desk.button("Nachsehen").click();
            assertThat(desk.page().locator("h1")).hasText(address);
            assertThat(desk.page().locator(".myaddress__say")).containsText("; ");
            phone.open(desk.path());
            phone.link("Stimmt das nicht? Schreiben Sie uns").click();
            assertThat(phone.page().getByLabel("Straße und Hausnummer")).hasValue(address);
        }
        try (Visitor desk = browser.atDesk()) {
            desk.open("/meine-adresse?gemeinde=14627180&adresse=" + address.replace(" ", "+"));
        }
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.open("/verwaltung/personen");
            assertThat(visitor.path()).startsWith("/anmelden?");
        }
    }

    @Test
    void nothingIsLoadedFromAnotherServer() {
        try (Visitor visitor = browser.atDesk()) {
            String own = browser.base();
            visitor.page().onRequest(r -> assertThat(r.url()).startsWith(own));
            Response answer = Objects.requireNonNull(visitor.page().navigate("/"));
            assertThat(answer.status()).isEqualTo(200);
            visitor.page().waitForLoadState();
        }
    }

    /** Archived in the end: the demo's news stay as they were. */
    @Test
    void newsAreWrittenLookedAtPublishedCorrectedAndArchived() {
        try (Visitor office = browser.atDesk();
                Visitor reader = browser.onPhone()) {
            office.as("Als Koordination").open("/aktuelles/redaktion/neu");
            office.page().locator("#titel").fill("Sprechtag in Nossen");
            office.page().locator("#text").fill("Am **5. November** im Rathaus.\n\n- Fragen\n- Antworten");
            office.button("Speichern und ansehen").click();
            assertThat(office.page().locator(".newsitem__text strong")).hasText("5. November");
            office.check();
            reader.go("/aktuelles");
            assertThat(reader.page().locator("main")).not().containsText("Sprechtag");
            office.button("Jetzt veröffentlichen").click();
            reader.open("/aktuelles");
            reader.link("Sprechtag in Nossen").click();
            reader.check();

            office.link("Bearbeiten").click();
            office.page().locator("#text").fill("Am 6. November im Rathaus.");
            office.button("Speichern und ansehen").click();
            assertThat(office.page().getByRole(AriaRole.ALERT)).containsText("was berichtigt wurde");
            assertThat(office.page().locator("#text")).hasValue("Am 6. November im Rathaus.");
            office.page().locator("#hinweis").fill("Der Tag stimmte nicht.");
            office.check().button("Speichern und ansehen").click();
            reader.page().reload();
            assertThat(reader.page().locator("main")).containsText("Der Tag stimmte nicht.");
            office.button("Archivieren").click();
            assertThat(office.button("Wieder zeigen")).isVisible();
            office.open("/aktuelles/redaktion");
        }
    }
}
