package de.lichtweg.rights;

import de.lichtweg.testing.CountedDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A viewer with a browser of its own: cookies, a form's token, and no redirect followed. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Viewer viewer;
    private final int port;
    private final HttpClient client;
    private String token = "";

    private Visitor(Viewer viewer, int port) {
        this.viewer = viewer;
        this.port = port;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /** Enters a role as the chooser of the demo does. */
    static Visitor signedIn(Viewer viewer, int port) {
        Visitor visitor = new Visitor(viewer, port);
        visitor.readToken("/anmelden");
        if (!viewer.isPublic()) {
            Answer entered = visitor.post("/demo/anmelden?rolle=" + viewer.login());
            if (!entered.header("location").endsWith("/start")) {
                throw new IllegalStateException(viewer + " was not let in: " + entered.status());
            }
            visitor.readToken("/konto");
        }
        return visitor;
    }

    Viewer viewer() {
        return viewer;
    }

    private void readToken(String page) {
        Matcher found = TOKEN.matcher(get(page).text());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        token = found.group(1);
    }

    Answer get(String url) {
        return get(url, Map.of());
    }

    Answer get(String url, Map<String, String> headers) {
        HttpRequest.Builder request = request(url).GET();
        headers.forEach(request::header);
        return send(url, request.build());
    }

    /** Sends what stands behind the question mark as fields of a form. */
    Answer post(String url) {
        int query = url.indexOf('?');
        String fields = query < 0 ? "" : url.substring(query + 1) + "&";
        return send(
                url,
                request(query < 0 ? url : url.substring(0, query))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                fields + "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build());
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + url.replace(" ", "%20").replace("|", "%7C")))
                .header("Accept-Language", "de");
    }

    private Answer send(String url, HttpRequest request) {
        try {
            int before = CountedDatabase.statements();
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return Answer.of(
                    url,
                    response.statusCode(),
                    response.headers(),
                    response.body(),
                    CountedDatabase.statements() - before);
        } catch (IOException e) {
            throw new IllegalStateException(viewer + " hears only half of " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
