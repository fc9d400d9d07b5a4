package de.lichtweg.platform.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/**
 * Walks through the product after a build, so that the JDK's cache of loaded classes holds what every start and every first
 * page needs: the front door, then by its first role the start page and what that links to.
 */
final class Training {

    private static final int PAGES = 30;
    private static final Pattern LINK = Pattern.compile("href=\"(/(?!static/)[^\"#]*)\"");
    private static final Pattern ROLE =
            Pattern.compile("action=\"(/[^\"]+)\" method=\"post\">.*?name=\"(\\w+)\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final URI server;

    private Training(HttpClient client, URI server) {
        this.client = client;
        this.server = server;
    }

    static void visitPages(ApplicationContext context) {
        String port = context.getEnvironment().getProperty("local.server.port");
        try (HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build()) {
            new Training(client, URI.create("http://127.0.0.1:" + port)).walk();
        } catch (IOException e) {
            return; // the cache is smaller then, nothing else
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void walk() throws IOException, InterruptedException {
        String door = get("/");
        get("/health");
        get("/nirgends");
        visitLinks(door);
        enter(door);
        visitLinks(get("/start"));
    }

    private void visitLinks(String page) throws IOException, InterruptedException {
        for (String path : LINK.matcher(page)
                .results()
                .map(r -> r.group(1))
                .distinct()
                .limit(PAGES)
                .toList()) {
            get(path.replace("&amp;", "&"));
        }
    }

    private void enter(String door) throws IOException, InterruptedException {
        MatchResult role = ROLE.matcher(door).results().findFirst().orElse(null);
        MatchResult token = TOKEN.matcher(door).results().findFirst().orElse(null);
        if (role != null && token != null) {
            String form = role.group(2) + "=" + role.group(3) + "&_csrf=" + token.group(1);
            client.send(
                    HttpRequest.newBuilder(server.resolve(role.group(1)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }
}
