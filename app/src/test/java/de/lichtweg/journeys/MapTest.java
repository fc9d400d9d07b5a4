package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map in the demo: by keyboard and as a table, its link, its paper, a phone, and no script at all. */
class MapTest extends Journey {

    @Override
    Browser.Drawing drawing() {
        return Browser.Drawing.MAPS;
    }

    private static final String MAP = "/karte?region=14627";
    private static final Pattern CHOSEN = Pattern.compile(".*auswahl=(adresse|zelle)-.*");

    @Test
    void theMapIsMovedAndAFeatureChosenWithoutAMouse() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").go("/karte?region=14627&lage=13.00/51.16300/13.47000");
            Locator canvas = drawn(visitor);
            visitor.check().tabTo(canvas);
            assertThat(visitor.page().locator(".cross")).isVisible();
            String before = visitor.path();
            visitor.press("ArrowLeft");
            visitor.page().waitForURL(url -> !url.endsWith(before));
            visitor.page().waitForTimeout(1500);
            visitor.press("Enter");
            Locator title = visitor.page().locator("#auswahl-titel");
            assertThat(title).isFocused();
            assertThat(visitor.page()).hasURL(CHOSEN);
            visitor.check().press("Escape");
            assertThat(title).hasCount(0);
            assertThat(canvas).isFocused();
            assertThat(visitor.path()).doesNotContain("auswahl");
        }
    }

    @Test
    void theTableSaysWhatTheMapShowsAndLeadsToTheAddresses() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").go(MAP + "&stage=OPEN&farbe=bandbreite");
            drawn(visitor);
            Locator heading = visitor.page().locator("#legende h2").first();
            assertThat(heading).hasText("Adressen im Ausschnitt");
            Locator total = visitor.page().locator("#legende .tot a");
            String shown = total.innerText();
            Locator rows = visitor.page().locator("#tabelle table").first().locator("tbody tr td:nth-child(2)");
            assertThat(rows.allInnerTexts().stream().mapToInt(MapTest::number).sum())
                    .isEqualTo(number(shown));
            visitor.tabTo(total).press("Enter");
            visitor.page().waitForURL("**/adressen?**");
            assertThat(visitor.page().locator(".list__count b").first()).hasText(shown);
            visitor.link("Karte").click();
            visitor.page().waitForURL("**/karte?**");
            assertThat(visitor.page().locator("#legende .tot a")).hasText(shown);
        }
    }

    @Test
    void aLinkShowsAnotherPersonTheSameMap() {
        try (Visitor coordination = browser.atDesk();
                Visitor other = browser.atDesk()) {
            coordination
                    .as("Als Koordination")
                    .go(MAP + "&farbe=technik&lage=14.00/51.16300/13.47000&auswahl=region-14627140");
            drawn(coordination);
            coordination.button("Vergrößern").click();
            coordination.page().waitForURL(Pattern.compile(".*lage=15\\.00.*"));
            String link = coordination.path();
            assertThat(link).contains("farbe=technik", "auswahl=region-14627140");
            other.as("Als Landratsamt").go(link);
            drawn(other);
            assertThat(other.page().locator(".colours [aria-current]")).hasText("Technik");
            assertThat(other.page().locator("#auswahl-titel")).isVisible();
            assertThat(other.path()).isEqualTo(link);
            other.check();
        }
    }

    @Test
    void aPolygonChoosesItsAddresses() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").go("/karte?region=14627&lage=14.00/51.16300/13.47000");
            Locator canvas = drawn(visitor);
            visitor.button("Fläche wählen").click();
            Locator.ClickOptions at = new Locator.ClickOptions();
            canvas.click(at.setPosition(300, 250));
            canvas.click(at.setPosition(700, 260));
            canvas.click(at.setPosition(680, 600));
            assertThat(visitor.page().locator(".drawbox__v")).containsText("Fläche");
            visitor.check().button("Adressen zeigen").click();
            visitor.page().waitForURL("**area=**");
            String title = visitor.page().locator("#auswahl-titel").innerText();
            Locator open = visitor.page().locator(".pop .act a").first();
            String count = open.innerText().replaceAll(" .*", "");
            assertThat(title).startsWith(count + " ");
            open.click();
            visitor.page().waitForURL("**/adressen?**");
            assertThat(visitor.page().locator(".list__count b").first()).hasText(count);
        }
    }

    @Test
    void aDistanceIsMeasuredOnTheEllipsoid() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").go("/karte?region=14627&lage=14.00/51.16300/13.47000");
            drawn(visitor);
            List<?> measured = (List<?>) visitor.page()
                    .evaluate("() => import('/static/js/map/draw.js').then(m => m.measured([[13.4, 51.1], [13.5, 51.2],"
                            + " [13.5, 51.1]])).then(r => [r.metres, r.squareMetres])");
            // by Vincenty's inverse formula, and by a triangle of equal area on the authalic sphere, both on WGS84
            assertThat(((Number) measured.get(0)).doubleValue()).isCloseTo(24_267.7035, within(0.001));
            assertThat(((Number) measured.get(1)).doubleValue()).isCloseTo(38_963_830, within(200.0));
            visitor.button("Messen").click();
            visitor.press("Enter", "ArrowRight");
            visitor.page().waitForTimeout(800);
            visitor.press("Enter");
            assertThat(visitor.page().locator(".drawbox__v")).containsText("Länge");
        }
    }

    @Test
    void onPaperStandTitleLegendScaleSourceAndDay() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").go(MAP + "&down_lt=100");
            drawn(visitor);
            Page page = visitor.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("h1")).hasText("Landkreis Meißen: Adressen nach Perspektive");
            assertThat(page.locator(".maphead__f")).hasText("Filter: Download: unter 100 Mbit/s");
            assertThat(page.locator("#legende .lg--map")).isVisible();
            assertThat(page.locator(".mapscale span")).containsText("km");
            assertThat(page.locator("#karte-quelle"))
                    .containsText(Pattern.compile("Stichtag \\d\\d\\.\\d\\d\\.\\d{4} · Demodaten.*GeoBasis-DE"));
            assertThat(page.locator(".bar-t")).isHidden();
            assertThat(page.locator(".zoom")).isHidden();
            assertThat(page.locator("canvas")).isVisible();
            assertThat(page.pdf()).hasSizeGreaterThan(50_000);
        }
    }

    @Test
    void withoutScriptTheTableStandsInForTheMap() {
        try (Visitor visitor = browser.withoutScript()) {
            visitor.as("Als Koordination").go(MAP);
            assertThat(visitor.page().locator("#karte-hinweis")).containsText("braucht JavaScript und WebGL");
            assertThat(visitor.page().locator(".needs-map").first()).isHidden();
            assertThat(visitor.page().locator("#tabelle table").first().locator("tbody tr"))
                    .hasCount(28);
        }
    }

    @Test
    void theMapFitsAPhoneInTheDarkAndANarrowWindow() {
        try (Visitor phone = browser.onPhone();
                Visitor narrow = browser.inNarrowWindow()) {
            phone.as("Als Gemeinde Nossen").go("/karte");
            drawn(phone);
            phone.check();
            narrow.as("Als BKZ").go(MAP);
            drawn(narrow);
            narrow.check();
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(".", ""));
    }

    /** The canvas once the map is drawn. */
    private static Locator drawn(Visitor visitor) {
        visitor.page().locator(".stage--on").waitFor();
        visitor.page()
                .locator(".zoom button")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return visitor.page().locator("canvas.maplibregl-canvas");
    }
}
