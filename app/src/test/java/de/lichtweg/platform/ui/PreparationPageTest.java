package de.lichtweg.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.testing.LichtwegTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Over real HTTP, because the filter stands in front of the container's pages. */
@LichtwegTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PreparationPageTest.Work.class)
class PreparationPageTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Work work;

    static class Work implements Preparation {

        private volatile @Nullable Progress progress;

        @Override
        public Optional<Progress> progress() {
            return Optional.ofNullable(progress);
        }
    }

    @BeforeEach
    void twelveOfNinetyFourFiles() {
        work.progress = new Preparation.Progress("demo.installing", 12, 94);
    }

    @Test
    void everyPageSaysHowFarItIsInsteadOfHalfFigures() throws Exception {
        for (String path : new String[] {"/", "/auftrag", "/anmelden", "/aktuelles?x=1"}) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("2");
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(page.body())
                    .contains("Die Demo wird eingerichtet")
                    .contains("12 von 94")
                    .doesNotContain("<form");
        }
        assertThat(get("/", "Cookie", "lichtweg_lang=en").body()).contains("12 of 94");
    }

    @Test
    void theNumberIsLeftOutWhileItIsNotKnown() throws Exception {
        work.progress = new Preparation.Progress("demo.installing", 0, 0);
        assertThat(get("/").body()).contains("<progress").doesNotContain("0 von 0");
    }

    @Test
    void styleSheetsAndHealthAnswerAsAlways() throws Exception {
        assertThat(get("/static/css/lichtweg.css").statusCode()).isEqualTo(200);
        assertThat(get("/health").body()).contains("UP");
    }

    @Test
    void nothingIsTakenIn() throws Exception {
        HttpRequest form = HttpRequest.newBuilder(uri("/anmelden"))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(HTTP.send(form, BodyHandlers.ofString()).statusCode()).isIn(403, 503);
    }

    @Test
    void thePageAsksAgainAndIsReplacedWhenAllIsReady() throws Exception {
        assertThat(get("/").body()).contains("hx-get=\"/einrichtung\"");
        HttpResponse<String> piece = get(PreparationPage.PATH, "HX-Request", "true");
        assertThat(piece.statusCode()).isEqualTo(200);
        assertThat(piece.body()).contains("12 von 94").doesNotContain("<html");
        assertThat(piece.headers().firstValue("HX-Refresh")).isEmpty();

        work.progress = null;
        assertThat(get(PreparationPage.PATH, "HX-Request", "true").headers().firstValue("HX-Refresh"))
                .contains("true");
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get(PreparationPage.PATH).statusCode()).isEqualTo(302);
    }

    @Test
    void aPieceOfAnotherPageBringsTheWholePage() throws Exception {
        HttpResponse<String> piece = get("/aktuelles", "HX-Request", "true");
        assertThat(piece.statusCode()).isEqualTo(503);
        assertThat(piece.headers().firstValue("HX-Refresh")).contains("true");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
