package de.lichtweg.platform.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a number. All lines that the log has about it carry the number, and the answer names it, so that a web
 * server in front, a visitor and an administrator can talk about the same request. A number that the web server gave is
 * kept, if it cannot do harm in a log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestNumber extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    static final String KEY = "request";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = number(request.getHeader(HEADER));
        response.setHeader(HEADER, number);
        MDC.put(KEY, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    private static String number(@Nullable String given) {
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : String.format(
                        Locale.ROOT, "%012x", ThreadLocalRandom.current().nextLong(1L << 48));
    }
}
