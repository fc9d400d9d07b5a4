package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.testing.LichtwegTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page of the map as it comes from the server: legend, tables, links, choice; without any script. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true")
@Import(MapPagesTest.Small.class)
class MapPagesTest {

    private static final Pattern COUNT =
            Pattern.compile("class=\"num\"><a class=\"q\" href=\"([^\"]+)\">([\\d.]+)</a>");

    @TestConfiguration
    static class Small {

        @Bean
        @Primary
        Ledger smallLedger() {
            return new SmallDistrict();
        }

        @Bean
        @Primary
        Regions smallRegions() {
            return new SmallRegions();
        }
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private LichtwegClock clock;

    private MockMvc browser;

    @BeforeEach
    void aMondayInNovember() {
        clock.setTo(Instant.parse("2026-11-23T08:00:00Z"));
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"perspektive", "bandbreite", "technik", "netz"})
    void everyLineOfTheLegendLeadsToAsManyAddressesAsItSays(String colour) throws Exception {
        String page = page(coordination(), "/karte?region=14627240&farbe=" + colour);
        String legend = page.substring(page.indexOf("id=\"legende\""), page.indexOf("class=\"tot\""));
        Matcher lines = COUNT.matcher(legend);
        int sum = 0;
        while (lines.find()) {
            String list = page(coordination(), lines.group(1).replace("&amp;", "&"));
            assertThat(list).as(lines.group(1)).contains("<b>" + lines.group(2) + "</b>");
            sum += Integer.parseInt(lines.group(2));
        }
        assertThat(page).contains(">" + sum + "</a><span class=\"pc\"></span>");
        assertThat(sum).isPositive();
    }

    @Test
    void theTableHasTheMunicipalitiesAndSaysThatTheDrawingNeedsScript() throws Exception {
        assertThat(page(coordination(), "/karte?region=14627"))
                .contains("Die gezeichnete Karte braucht JavaScript", "Adressen je Kommune", ">Nossen</a></th>")
                .contains("/adressen?region=14627260&amp;stage=OPEN")
                .contains("Zellen mit den meisten Adressen");
    }

    @Test
    void listAndMapAreOneClickApartAndKeepTheQuestion() throws Exception {
        String question = "region=14627240&amp;down_lt=100&amp;as_of=2026-06-30";
        assertThat(page(coordination(), "/karte?region=14627240&down_lt=100&as_of=2026-06-30"))
                .contains("href=\"/adressen?" + question + "\"", "unter 100 Mbit/s");
        assertThat(page(coordination(), "/adressen?region=14627240&down_lt=100&as_of=2026-06-30"))
                .contains("href=\"/karte?" + question + "\"");
    }

    @Test
    void everyLinkOfTheMapKeepsColourPlaceAndLayers() throws Exception {
        assertThat(page(
                        coordination(),
                        "/karte?region=14627&farbe=technik&lage=11.50/51.10000/13.40000&ebenen=boundaries"))
                .contains("ebenen=boundaries&amp;farbe=technik&amp;lage=11.50%2F51.10000%2F13.40000")
                .contains("&quot;place&quot;:{&quot;zoom&quot;:11.5");
    }

    @Test
    void aClassIsHiddenAndShownAgain() throws Exception {
        String page = page(coordination(), "/karte?region=14627240");
        Matcher hide = Pattern.compile("href=\"([^\"]+)\" aria-label=\"offen ausblenden\"")
                .matcher(page);
        assertThat(hide.find()).isTrue();
        assertThat(hide.group(1)).contains("stage=GIGABIT", "stage=UNKNOWN").doesNotContain("stage=OPEN");
        String without = page(coordination(), hide.group(1).replace("&amp;", "&"));
        assertThat(without).contains("href=\"/karte?region=14627240\" aria-label=\"offen einblenden\"");
    }

    @Test
    void anAddressIsChosenInTheUrlAndSaysItsEssence() throws Exception {
        assertThat(page(coordination(), "/karte?region=14627&auswahl=adresse-5"))
                .contains("data-choice=\"adresse-5\"", "Adresskarte öffnen", "href=\"/adressen/5\"");
        assertThat(page(coordination(), "/adressen/5")).contains("auswahl=adresse-5");
    }

    @Test
    void aCellAndAMunicipalityOpenTheirAddresses() throws Exception {
        assertThat(page(coordination(), "/karte/auswahl?region=14627&auswahl=zelle-1000mE400N5600"))
                .contains("Adressen öffnen", "cell=1000mE400N5600", "data-outline=\"13.");
        assertThat(page(coordination(), "/karte/auswahl?region=14627&auswahl=region-14627260&stage=OPEN"))
                .contains("/adressen?region=14627260&amp;stage=OPEN", "data-region=\"14627260\"", "/lagebild/14627260");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unsinn", "adresse-x", "zelle-1", "adresse-99999999", "region-09"})
    void thereIsNothingToSayOfWhatCannotBeChosen(String choice) throws Exception {
        assertThat(response(coordination(), "/karte/auswahl?region=14627&auswahl=" + choice)
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(coordination(), "/karte?region=14627&auswahl=" + choice))
                .doesNotContain("data-choice");
    }

    @Test
    void theWindowCountsWhatLiesInIt() throws Exception {
        assertThat(page(coordination(), "/karte/ausschnitt?region=14627&ausschnitt=13.1,51.0,13.2,51.1"))
                .contains("Adressen im Ausschnitt", "bbox=13.1%2C51.0%2C13.2%2C51.1");
    }

    @Test
    void whoSeesSumsSeesNoWayToAddresses() throws Exception {
        Scope state = scope(Role.STATE_CENTRE, "14");
        assertThat(page(state, "/karte?region=14627&farbe=netz"))
                .contains("Ihre Rolle sieht hier Summen je Kommune")
                .doesNotContain("href=\"/adressen?", ">Netz</a>", "Fläche wählen");
        assertThat(response(state, "/karte/auswahl?region=14627&auswahl=adresse-5")
                        .getStatus())
                .isEqualTo(404);
        assertThat(response(state, "/karte/auswahl?region=14627&auswahl=zelle-1000mE400N5600")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void bothLanguagesAreComplete() throws Exception {
        assertThat(page(coordination(), "/karte?region=14627240&lang=en&auswahl=region-14627240"))
                .contains("Addresses in", "The drawn map needs JavaScript")
                .doesNotContain("??");
    }

    private String page(Scope scope, String path) throws Exception {
        MockHttpServletResponse response = response(scope, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse response(Scope scope, String path) {
        return CurrentScope.callAs(scope, () -> {
            try {
                return browser.perform(get(path)).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(path, e);
            }
        });
    }

    private static Scope coordination() {
        return scope(Role.DISTRICT_COORDINATION, "14627");
    }

    private static Scope scope(Role role, String territory) {
        return new Scope("test", "Koordination", role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }
}
