package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The district in the demo: every role's way in, the mayor's question, figures and their addresses. */
class DistrictTest extends Journey {

    private static final String NOSSEN = "14627180";
    private static final Pattern COUNT = Pattern.compile(": ([\\d.]+) ");

    @Test
    void theFrontDoorShowsTheDistrictAndItsPublishedFigures() {
        try (Visitor desk = browser.atDesk()) {
            desk.go("/");
            assertThat(desk.page().locator("h1")).containsText("28");
            assertThat(desk.page().locator(".minimap > svg")).isVisible();
            assertThat(desk.page().locator(".fig")).not().hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Als Koordination", "Als Gemeinde Nossen", "Als BKZ", "Als Landratsamt"})
    void everyRoleLandsOnItsOwnPageAndDoesItsThingsWithoutAMouse(String role) {
        try (Visitor visitor = browser.atDesk()) {
            visitor.go("/").enter(visitor.button(role));
            visitor.page().waitForURL("**/start");
            assertThat(visitor.page().locator(".start__today li").first()).isVisible();
            visitor.check();
            Locator ways = visitor.page().locator("main .three h2 a");
            int count = role.equals("Als Koordination") ? 4 : 3;
            assertThat(ways).hasCount(count);
            for (int i = 0; i < count; i++) {
                visitor.go("/start").enter(ways.nth(i));
                visitor.page().waitForURL(url -> !url.endsWith("/start"));
                assertThat(visitor.page().locator("main h1")).not().containsText("geschlossen");
                visitor.check();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/start",
                "/kommunen/14627",
                "/kommunen/14627?mode=band",
                "/lagebild/14627",
                "/lagebild/14627180",
                "/adressen?region=14627180&stage=OPEN",
                "/daten"
            })
    void everyPageOfTheCoordinationFitsAPhoneInTheDark(String path) {
        try (Visitor phone = browser.onPhone()) {
            phone.as("Als Koordination").open(path);
        }
    }

    @Test
    void theMayorsQuestionIsAskedWithoutAMouseAndItsLinkGivesTheSameAnswer() {
        try (Visitor mayor = browser.atDesk();
                Visitor coordination = browser.atDesk();
                Visitor state = browser.atDesk()) {
            mayor.go("/").tabTo(mayor.button("Als Gemeinde Nossen")).press("Enter");
            mayor.page().waitForURL("**/start");
            mayor.go("/adressen?region=" + NOSSEN);
            choose(mayor, "Download", "unter 100 Mbit/s");
            choose(mayor, "Planung", "niemand plant");
            choose(mayor, "Ortsteil", "");
            mayor.check();
            String link = mayor.path();
            long answer = total(mayor);
            assertThat(answer).isPositive();
            assertThat(link).contains("down_lt=100", "plan=nobody", "locality=");

            coordination.as("Als Koordination").go(link);
            assertThat(total(coordination)).isEqualTo(answer);

            state.as("Als BKZ");
            assertThat(status(state, link)).isEqualTo(200);
            assertThat(state.check().path())
                    .as("the finest sums that it may see")
                    .startsWith("/lagebild/" + NOSSEN);
            assertThat(state.page().locator(".ta")).hasCount(0);
        }
    }

    @Test
    void everySegmentOfTheDistrictLeadsToExactlyItsAddresses() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").go("/kommunen/14627");
            assertThat(visitor.page().locator("tbody tr:not(.sum)")).hasCount(28);
            Locator bar = visitor.page().locator("tr.sum .lw-bar a");
            List<String> labels = bar.all().stream().map(DistrictTest::label).toList();
            List<String> ways = hrefs(bar);
            assertThat(ways).hasSizeGreaterThan(3);
            for (int i = 0; i < ways.size(); i++) {
                visitor.go(ways.get(i));
                assertThat(total(visitor)).as(labels.get(i)).isEqualTo(count(labels.get(i)));
            }
        }
    }

    @Test
    void aSegmentOfOneMunicipalityIsClickedAndItsAddressOpened() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").go("/kommunen/14627");
            Locator segment =
                    visitor.page().locator("tbody tr:not(.sum)").first().locator(".lw-bar a[href*='stage=OPEN']");
            long expected = count(label(segment));
            segment.click();
            visitor.page().waitForURL("**/adressen?**");
            assertThat(total(visitor)).isEqualTo(expected);
            visitor.page().locator(".ta tbody a").first().click();
            assertThat(visitor.page().locator("#karte")).isVisible();
            visitor.check();
            visitor.page().locator("#karte .card__acts a").first().click();
            visitor.page().waitForURL(Pattern.compile(".*/adressen/\\d+.*"));
            visitor.check();
        }
    }

    @Test
    void theFiguresOfALagebildAreTheAddressesBehindThem() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").open("/lagebild/" + NOSSEN);
            Locator stages = visitor.page().locator(".barkey li");
            List<String> ways = hrefs(stages.locator("a"));
            List<String> counts = stages.locator("b").allInnerTexts();
            assertThat(ways).hasSameSizeAs(counts).isNotEmpty();
            for (int i = 0; i < ways.size(); i++) {
                visitor.go(ways.get(i));
                assertThat(total(visitor)).as(ways.get(i)).isEqualTo(number(counts.get(i)));
            }
        }
    }

    @Test
    void aMunicipalitySeesNobodyElsesAddresses() {
        try (Visitor mayor = browser.atDesk()) {
            mayor.as("Als Gemeinde Nossen").go("/adressen?region=14627210");
            assertThat(mayor.page().locator(".ta")).hasCount(0);
        }
    }

    @Test
    void theQuickSearchIsOneKeyAwayAndNeedsNoMouse() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").press("Control+k");
            assertThat(visitor.page().locator("#finden")).isFocused();
            visitor.type("Nossen");
            Locator hit = visitor.page().locator("#finden-hits a").first();
            assertThat(hit).containsText("Nossen");
            visitor.check().press("ArrowDown");
            assertThat(hit).isFocused();
            visitor.press("Enter");
            assertThat(visitor.page().locator("main h1")).containsText("Nossen");
        }
    }

    @Test
    void theDayOfThePagesStaysInEveryLink() {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination").open("/kommunen/14627?as_of=2021-06-30&known_on=2022-01-31");
            assertThat(visitor.page().locator(".pastnote")).isVisible();
            assertThat(hrefs(visitor.page().locator("main a[href^='/']:not(.since a)")))
                    .isNotEmpty()
                    .allSatisfy(href -> assertThat(href).contains("as_of=2021-06-30", "known_on=2022-01-31"));
        }
    }

    /** Opens the menu of a filter and takes the first option with that text, all by keyboard. */
    private static void choose(Visitor visitor, String filter, String option) {
        Locator menu = visitor.page()
                .locator("details.menu-f", new Page.LocatorOptions().setHasText(filter))
                .first();
        visitor.tabTo(menu.locator("summary")).press("Enter");
        Locator link = menu.locator("li a", new Locator.LocatorOptions().setHasText(option))
                .first();
        String before = visitor.page().url();
        visitor.tabTo(link).press("Enter");
        visitor.page().waitForURL(url -> !url.equals(before));
    }

    private static int status(Visitor visitor, String path) {
        Response answer = Objects.requireNonNull(visitor.page().navigate(path));
        return answer.status();
    }

    private static long total(Visitor visitor) {
        return number(visitor.page().locator(".list__count b").first().innerText());
    }

    private static String label(Locator segment) {
        return segment.locator("title").textContent();
    }

    private static long count(String label) {
        Matcher count = COUNT.matcher(label);
        assertThat(count.find()).as(label).isTrue();
        return number(count.group(1));
    }

    private static long number(String german) {
        return Long.parseLong(german.replace(".", ""));
    }

    private static List<String> hrefs(Locator links) {
        return links.all().stream()
                .map(a -> a.getAttribute("href"))
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
