package de.lichtweg.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What came back, as text that can be searched: workbooks are unpacked, tiles read as they are. */
record Answer(String url, int status, Map<String, String> headers, String text, int statements) {

    /** Headers by which an answer could tell something. */
    private static final java.util.Set<String> TELLING = java.util.Set.of(
            "content-type", "content-disposition", "location", "etag", "cache-control", "vary", "hx-redirect");

    static Answer of(String url, int status, HttpHeaders headers, byte[] body, int statements) {
        Map<String, String> kept = new TreeMap<>();
        headers.map().forEach((name, values) -> {
            if (TELLING.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                kept.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values));
            }
        });
        return new Answer(url, status, kept, text(kept.getOrDefault("content-type", ""), body), statements);
    }

    private static String text(String type, byte[] body) {
        if (type.contains("spreadsheetml")) {
            return unpacked(body);
        }
        Charset charset = type.contains("vector-tile") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return new String(body, charset);
    }

    /** By way of a file: workbooks are written as a stream, so that only their directory tells the sizes. */
    private static String unpacked(byte[] zip) {
        StringBuilder all = new StringBuilder();
        try {
            Path file = Files.createTempFile("answer", ".zip");
            try {
                Files.write(file, zip);
                try (ZipFile entries = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : Collections.list(entries.entries())) {
                        all.append(entry.getName()).append('\n').append(read(entries.getInputStream(entry)));
                    }
                }
            } finally {
                Files.delete(file);
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    boolean isShown() {
        return status == 200;
    }

    boolean isOpened() {
        boolean toSignIn = headers.getOrDefault("location", "").contains("/anmelden");
        return status >= 200 && status < 400 && status != 204 && !toSignIn;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Status, headers and what the page says, without the frame, whose links lead back to the page itself. */
    String said() {
        String all = normal();
        int main = all.indexOf("<main");
        return main < 0 ? all : status + "\n" + headers + "\n" + all.substring(main, all.indexOf("</main>", main));
    }

    /** Status, headers and text without what differs between two answers to the same question anyway. */
    String normal() {
        return status + "\n" + headers + "\n"
                + text.replaceAll("data-csrf=\"[^\"]*\"", "data-csrf")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\"")
                        .replaceAll("\\d{8}-[0-9A-F]{6}", "incident")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "upload");
    }
}
