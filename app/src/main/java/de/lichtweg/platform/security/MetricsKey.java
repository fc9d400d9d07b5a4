package de.lichtweg.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets a program that knows the operator's token read {@code /metrics}, and nothing else. */
@Component
class MetricsKey {

    private static final String PATH = "/metrics";
    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    MetricsKey(@Value("${lichtweg.metrics.token:}") String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** The scope of a request that shows the token; empty for every other one and where the operator gave none. */
    Optional<Scope> scope(HttpServletRequest request) {
        return token.length > 0 && path(request).equals(PATH) && shows(request.getHeader("Authorization"))
                ? Optional.of(
                        new Scope("metrics", "Überwachung", Role.ADMINISTRATOR, null, Set.of(), RightsTable.standard()))
                : Optional.empty();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private boolean shows(@Nullable String header) {
        return header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8), token);
    }
}
