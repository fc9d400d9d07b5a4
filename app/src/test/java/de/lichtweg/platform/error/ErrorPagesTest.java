package de.lichtweg.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Over real HTTP, because the container has its part in an error. */
@LichtwegTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ErrorPagesTest.Failing.class)
class ErrorPagesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    /** Its routes stand in {@code security/routes/test.csv}. */
    @Controller
    static class Failing {

        @GetMapping("/test/bug")
        String bug() {
            throw new IllegalStateException("secret of the inside");
        }

        @GetMapping("/test/conflict")
        String conflict() {
            throw new Conflict("somebody was faster");
        }

        @GetMapping("/test/rule")
        String rule() {
            throw new RuleViolation("parties.login.taken", "bauamt");
        }

        @PostMapping("/test/rule")
        String form() {
            throw new RuleViolation("parties.login.taken", "bauamt");
        }
    }

    @Test
    void aPageThatDoesNotExistSaysSoInTheReadersLanguage() throws Exception {
        HttpResponse<String> german = get("/gibt-es-nicht");
        assertThat(german.statusCode()).isEqualTo(404);
        assertThat(german.body()).contains("Das gibt es hier nicht").contains("<main id=\"inhalt\">");
        assertThat(get("/gibt-es-nicht", "Cookie", "lichtweg_lang=en").body()).contains("There is nothing here");
    }

    @Test
    void aBugShowsANumberAndNothingOfTheInside() throws Exception {
        HttpResponse<String> page = get("/test/bug");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .containsPattern("\\d{8}-[0-9A-F]{6}")
                .doesNotContain("secret")
                .doesNotContain("Exception");
    }

    @Test
    void aProgramGetsProblemJsonWithAStableCode() throws Exception {
        HttpResponse<String> problem = get("/test/rule", "Accept", "application/json");
        assertThat(problem.statusCode()).isEqualTo(422);
        assertThat(problem.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
        assertThat(problem.body()).contains("\"code\":\"parties.login.taken\"").contains("bauamt");
    }

    @Test
    void anUnknownCallOfTheInterfaceIsAProblemToo() throws Exception {
        HttpResponse<String> problem = get("/api/gibt-es-nicht");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.body()).contains("\"status\":404").doesNotContain("<html");
    }

    @Test
    void aFragmentIsShownAboveThePage() throws Exception {
        HttpResponse<String> fragment = get("/test/conflict", "HX-Request", "true");
        assertThat(fragment.statusCode()).isEqualTo(409);
        assertThat(fragment.headers().firstValue("HX-Retarget")).hasValue("#meldungen");
        assertThat(fragment.body()).contains("Nichts wurde überschrieben").doesNotContain("<html");
    }

    @Test
    void theSessionCookieOfTheServerIsKeptFromScriptsAndOtherSites() throws Exception {
        assertThat(get("/anmelden").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    }

    @Test
    void healthSaysUpAndNothingAboutTheParts() throws Exception {
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void theDescriptionOfTheInterfaceIsOpenApi() throws Exception {
        assertThat(get("/api/openapi.json").body()).contains("\"openapi\":\"3.");
        assertThat(get("/api").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
