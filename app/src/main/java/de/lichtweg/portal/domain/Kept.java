package de.lichtweg.portal.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page as everybody reads it, without the token of whoever asked first: that is put in anew for each reader.
 *
 * @param contentType media type with charset
 * @param parts bytes before, between and after the places of the token; a single part for a page without forms
 */
public record Kept(String contentType, List<byte[]> parts) {

    private static final String FIELD = "name=\"_csrf\" value=\"";

    /** Whether a page has forms, whose token belongs to one reader. */
    public static boolean hasForms(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).contains(FIELD);
    }

    /**
     * Takes a page in.
     *
     * @param token that of the reader it was made for, empty for a page without forms
     */
    public static Kept of(String contentType, byte[] body, String token) {
        String text = new String(body, StandardCharsets.UTF_8);
        Stream<String> parts = token.isEmpty() ? Stream.of(text) : Arrays.stream(text.split(Pattern.quote(token), -1));
        return new Kept(
                contentType, parts.map(p -> p.getBytes(StandardCharsets.UTF_8)).toList());
    }

    /** Whether it needs a token. */
    public boolean needsToken() {
        return parts.size() > 1;
    }

    /** The page for a reader. */
    public byte[] with(String token) {
        byte[] word = token.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                page.writeBytes(word);
            }
            page.writeBytes(parts.get(i));
        }
        return page.toByteArray();
    }
}
