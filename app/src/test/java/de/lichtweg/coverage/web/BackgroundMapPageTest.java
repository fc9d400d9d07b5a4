package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import de.lichtweg.testing.LichtwegTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A base map by configuration: its server in the policy, its owner on the map, a check box to be rid of it. */
@LichtwegTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lichtweg.map.background.url=https://tiles.example.org/grau/{z}/{y}/{x}.png",
            "lichtweg.map.background.name=Karte in Grau",
            "lichtweg.map.background.attribution=© Beispielamt"
        })
@Import(BackgroundMapPageTest.Small.class)
class BackgroundMapPageTest {

    @TestConfiguration
    static class Small {

        @Bean
        @Primary
        de.lichtweg.coverage.Ledger smallLedger() {
            return new SmallDistrict();
        }

        @Bean
        @Primary
        Regions smallRegions() {
            return new SmallRegions();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    @Test
    void thePolicyNamesItsServerForPicturesAndNothingElse() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String policy = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/anmelden"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            assertThat(policy.split("; "))
                    .contains(
                            "default-src 'self'",
                            "worker-src 'self'",
                            "img-src 'self' data: blob: https://tiles.example.org",
                            "connect-src 'self' https://tiles.example.org");
            assertThat(policy.split("tiles.example.org", -1)).hasSize(3);
        }
    }

    @Test
    void theMapNamesItsOwnerAndLetsItBeSwitchedOff() throws Exception {
        assertThat(page("/karte?region=14627"))
                .contains(
                        "© Beispielamt",
                        "aria-label=\"Karte in Grau ausblenden\"",
                        "tiles.example.org/grau/{z}/{y}/{x}.png");
        assertThat(page("/karte?region=14627&ebenen=background"))
                .contains("aria-label=\"Karte in Grau einblenden\"")
                .doesNotContain("© Beispielamt", "tiles.example.org");
    }

    private String page(String path) {
        Scope scope = new Scope(
                "test",
                "Koordination",
                Role.DISTRICT_COORDINATION,
                null,
                Set.of(new RegionKey("14627")),
                RightsTable.standard());
        return CurrentScope.callAs(scope, () -> {
            try {
                return MockMvcBuilders.webAppContextSetup(context)
                        .build()
                        .perform(MockMvcRequestBuilders.get(path))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
            } catch (Exception e) {
                throw new IllegalStateException(path, e);
            }
        });
    }
}
