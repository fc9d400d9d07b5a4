package de.lichtweg.platform.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where somebody goes on after signing in: always a page of this server, whatever a link says. */
public final class ReturnPath {

    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]*");

    private ReturnPath() {}

    /** The text itself if it is a path on this server. */
    public static Optional<String> of(@Nullable String text) {
        return text != null && OWN_PAGE.matcher(text).matches() && !text.startsWith("/anmelden")
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Path and query of a full address, such as a Referer of this server. */
    public static Optional<String> ofAddress(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return of(uri.getRawPath() + query);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** As the value of a query parameter. */
    static String encode(String path) {
        return UriUtils.encode(path, StandardCharsets.UTF_8);
    }
}
