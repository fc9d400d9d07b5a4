package de.lichtweg.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** One person with a browser of her own: cookies, signed in through the role chooser. */
final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private int bytes;
    private int weight;

    Visitor(String base) {
        this.base = base;
    }

    /** Signs in with a role of the demo. */
    Visitor as(String role) throws IOException, InterruptedException {
        HttpResponse<String> door =
                client.send(request("/").build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Matcher token = CSRF.matcher(door.body());
        if (!token.find()) {
            throw new IllegalStateException("no form on the front door");
        }
        String form = "rolle=" + role + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<Void> answer = client.send(
                request("/demo/anmelden")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("signing in as " + role + ": " + answer.statusCode());
        }
        return this;
    }

    /** Opens a page and returns its milliseconds until the last byte; anything but 200 is an error. */
    double open(String path) throws IOException, InterruptedException {
        return open(path, "");
    }

    /** The same; a page that does not say some words is an error too. */
    double open(String path, String says) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(
                request(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        double ms = (System.nanoTime() - begin) / 1e6;
        bytes = answer.body().length;
        if (answer.statusCode() != 200 && answer.statusCode() != 204) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        byte[] plain = plain(answer.body());
        weight = plain.length;
        if (!new String(plain, StandardCharsets.UTF_8).contains(says)) {
            throw new IllegalStateException(path + " does not say " + says);
        }
        return ms;
    }

    private static byte[] plain(byte[] packed) throws IOException {
        boolean zipped = packed.length > 1 && (packed[0] & 0xff) == 0x1f && (packed[1] & 0xff) == 0x8b;
        return zipped ? new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes() : packed;
    }

    /** Bytes of the last answer, unpacked. */
    int weight() {
        return weight;
    }

    /** Bytes of the last answer, as they came over the wire. */
    int bytes() {
        return bytes;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    @Override
    public void close() {
        client.close();
    }
}
