package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Everybody asks about an address of a small ledger. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyAddressTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final String NOSSEN = "14627180";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    AddressesProfile addresses;

    @Autowired
    SupplyProfile supply;

    @Autowired
    ProspectProfile prospects;

    @Autowired
    Settings settings;

    @Autowired
    LichtwegClock clock;

    @Autowired
    MockMvc browser;

    @BeforeAll
    void aSmallLedger() {
        clock.setTo(NOW);
        operations.write(TestFile.SCOPE, new Draft("import.regions", "test", null, "", ""), n -> {
            jdbc.sql("delete from region.region where length(key) > 5").update();
            region(n, NOSSEN, "Nossen");
            region(n, NOSSEN + "-001", "Deutschenbora");
            region(n, NOSSEN + "-002", "Raußlitz");
            return n;
        });
        String[] houses = new String[9];
        for (int i = 1; i <= 7; i++) {
            houses[i - 1] = house("h" + i, "Am Mühlgraben", i, "Deutschenbora");
        }
        houses[7] = house("h8", "Dorfstraße", 1, "Deutschenbora");
        houses[8] = house("h9", "Dorfstraße", 1, "Raußlitz");
        TestFile.of(houses)
                .into(
                        operations,
                        addresses,
                        TestFile.in(new RegionKey(NOSSEN), TestFile.request("2018-01-01", null, null)));
        TestFile.of(
                        "address=h1;technology=FTTH;down=1000;up=500",
                        "address=h2;technology=DSL;down=6;up=1",
                        "address=h3;technology=FTTC;down=50;up=10",
                        "address=h4;technology=FTTC;down=50;up=10",
                        "address=h5;technology=FTTC;down=50;up=10",
                        "address=h6;technology=FTTC;down=50;up=10",
                        "address=h8;technology=FTTC;down=50;up=10",
                        "address=h9;technology=FTTH;down=1000;up=500")
                .into(operations, supply, TestFile.request("2025-12-31", "Netz A (Demo)", false));
        promise("Netz A (Demo)", "2026-06-30", "h2;kind=im Bau", "h3;kind=bewilligt", "h4;kind=zugesagt");
        promise("Netz B (Demo)", "2026-06-30", "h5;kind=angekündigt");
    }

    private void region(long operation, String key, String name) {
        jdbc.sql("""
                        -- one region
                        insert into region.region (key, name, type, source, valid_from, rec_from)
                        values (:key, :name, 'Ort', 'test', '2008-08-01', :n)
                        """)
                .param("key", key)
                .param("name", name)
                .param("n", operation)
                .update();
    }

    private static String house(String id, String street, int number, String locality) {
        return "id=%s;municipality=%s;locality=%s;street=%s;number=%d;postcode=01683;town=Nossen;x=%d;y=5650000;households=3"
                .formatted(id, NOSSEN, locality, street, number, 380_000 + number * 20 + locality.length() * 1000);
    }

    /** Promises of a network until the end of 2028, those that name no other day. */
    private void promise(String network, String day, String... rows) {
        String[] lines = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            lines[i] = "address=" + rows[i] + ";technology=FTTH;down=1000;up=500"
                    + (rows[i].contains("expected_to") ? "" : ";expected_to=31.12.2028");
        }
        TestFile.of(lines).into(operations, prospects, TestFile.request(day, network, false));
    }

    @BeforeEach
    void nobodyHasAsked() {
        clock.setTo(NOW);
        jdbc.sql("-- all questions\ndelete from portal.address_question").update();
    }

    private MockHttpServletResponse ask(String address, String place, String from) throws Exception {
        return browser.perform(get("/meine-adresse")
                        .param("gemeinde", NOSSEN)
                        .param("adresse", address)
                        .param("ort", place)
                        .with(request -> {
                            request.setRemoteAddr(from);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private String answer(String address) throws Exception {
        String page = ask(address, "", "203.0.113.7").getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|Heute gibt es hier Glasfaser mit 1.000 Mbit/s oder mehr; ein weiterer Ausbau ist nicht nötig",
                "2|weniger als 10 Mbit/s; Netz A (Demo) baut hier gerade ein schnelleres Netz, voraussichtlich bis 31.12.2028",
                "3|der Ausbau durch Netz A (Demo) ist mit Fördermitteln bewilligt",
                "4|solange diese Zusage gilt, darf hier nicht gefördert werden",
                "5|Netz B (Demo) hat den Ausbau unverbindlich angekündigt",
                "6|bisher hat niemand öffentlich einen Ausbau zugesagt; eine Förderung ist hier voraussichtlich möglich",
                "7|Zu dieser Adresse liegt uns noch keine Angabe vor"
            })
    void everyStateIsAnsweredInOneSentence(String number, String sentence) throws Exception {
        assertThat(answer("Am Muehlgraben " + number))
                .contains(sentence, "<h1>Am Mühlgraben " + number + "</h1>")
                .doesNotContain("Haushalt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "5", "6", "7"})
    void aSecretPromiseChangesNothing(String number) throws Exception {
        String before = answer("Am Mühlgraben " + number);
        promise(
                "Netz Verschwiegen",
                "2026-07-31",
                "h%s;kind=zugesagt;secret=ja;expected_to=17.02.2027".formatted(number));
        assertThat(answer("Am Mühlgraben " + number)).isEqualTo(before);
        promise("Netz B (Demo)", "2026-05-31", "h%s;kind=im Bau;secret=ja;expected_to=18.02.2027".formatted(number));
        assertThat(answer("Am Mühlgraben " + number)).isEqualTo(before);
        promise(
                "Netz Verschwiegen",
                "2026-08-31",
                "h%s;kind=zugesagt;secret=ja;expected_to=17.02.2029".formatted(number));
        assertThat(answer("Am Mühlgraben " + number)).isEqualTo(before);
    }

    @Test
    void anAddressThatIsThereTwiceAsksForThePart() throws Exception {
        assertThat(answer("Dorfstr. 1")).contains("Deutschenbora", "Raußlitz").doesNotContain("Glasfaser");
        assertThat(answer("Dorfstr. 1, Raußlitz")).contains("Glasfaser mit 1.000 Mbit/s");
        assertThat(ask("Dorfstr. 1", NOSSEN + "-002", "203.0.113.7").getContentAsString())
                .contains("Glasfaser mit 1.000 Mbit/s");
    }

    @Test
    void anUnknownNumberAnswersLikeAnUnknownStreetAndNamesStreetsOnly() throws Exception {
        String number = answer("Am Mühlgraben 99");
        String street = answer("Am Mühlgrabn 3");
        assertThat(number.replace("99", "3"))
                .isEqualTo(street.replace("Mühlgrabn", "Mühlgraben").replace("M%C3%BChlgrabn", "M%C3%BChlgraben"));
        assertThat(street).contains(">Am Mühlgraben</a>").doesNotContain("Mühlgraben 1", "Mühlgraben 2", "Dorfstraße");
    }

    @Test
    void answersAreNotKeptByAnybody() throws Exception {
        MockHttpServletResponse answer = ask("Am Mühlgraben 1", "", "203.0.113.7");
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void whoAsksTooOftenWaitsAnHour() throws Exception {
        settings.change(TestFile.SCOPE, "portal", Map.of("portal.addresses-per-hour", "3"));
        for (int i = 1; i <= 3; i++) {
            assertThat(ask("Am Mühlgraben " + i, "", "203.0.113.9").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("Am Mühlgraben 4", "", "203.0.113.9");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString())
                .contains("in der letzten Stunde viele Fragen")
                .doesNotContain("Netz A");
        assertThat(ask("Am Mühlgraben 4", "", "203.0.113.10").getStatus()).isEqualTo(200);
        clock.setTo(NOW.plusSeconds(3601));
        assertThat(ask("Am Mühlgraben 4", "", "203.0.113.9").getStatus()).isEqualTo(200);
        settings.change(TestFile.SCOPE, "portal", Map.of("portal.addresses-per-hour", "60"));
    }
}
