package de.lichtweg.platform.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Visits a few pages after a build, so that the JDK's cache of loaded classes holds what every start needs. */
final class Training {

    private Training() {}

    static void visitPages(ApplicationContext context) {
        String port = context.getEnvironment().getProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/", "/anmelden", "/health", "/nirgends")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            return; // the cache is smaller then, nothing else
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
