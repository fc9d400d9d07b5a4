package de.lichtweg.platform.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Language and theme as the reader chose them with {@code lang} and {@code theme}, kept in cookies. */
final class Preferences implements HandlerInterceptor {

    private static final String THEME_COOKIE = "lichtweg_theme";
    private static final List<String> LANGUAGES = List.of("de", "en");
    private static final List<String> THEMES = List.of("light", "dark");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        chosen(request, "lang").filter(LANGUAGES::contains).ifPresent(l -> language(l, request, response));
        chosen(request, "theme").ifPresent(t -> response.addHeader(HttpHeaders.SET_COOKIE, themeCookie(t)));
        return true;
    }

    /** The theme of a request: {@code light}, {@code dark}, or {@code null} for the system's. */
    static @Nullable String theme(HttpServletRequest request) {
        return chosen(request, "theme")
                .or(() -> cookie(request))
                .filter(THEMES::contains)
                .orElse(null);
    }

    private static Optional<String> chosen(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>of() : Arrays.stream(cookies))
                .filter(c -> c.getName().equals(THEME_COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void language(String language, HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(RequestContextUtils.getLocaleResolver(request))
                .ifPresent(r -> r.setLocale(request, response, Locale.of(language)));
    }

    private static String themeCookie(String theme) {
        boolean known = THEMES.contains(theme);
        return ResponseCookie.from(THEME_COOKIE, known ? theme : "")
                .path("/")
                .maxAge(known ? Duration.ofDays(365) : Duration.ZERO)
                .sameSite("Lax")
                .httpOnly(true)
                .build()
                .toString();
    }
}
