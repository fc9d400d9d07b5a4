package de.lichtweg.portal.web;

import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.ui.Shells;
import de.lichtweg.portal.app.PublicState;
import de.lichtweg.portal.app.PublicState.Moment;
import de.lichtweg.portal.domain.Kept;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the pages that everybody reads alike, for as long as nothing changed. Only of and for readers who have no session: nobody signed
 * in, nothing typed, no preview, so what is kept was made with the rights of the public. Pages with a question are never kept.
 */
@Component
@ConditionalOnWebApplication
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 2)
class KeptPages extends OncePerRequestFilter {

    private static final Pattern ALIKE = Pattern.compile("/|/auftrag|/begriffe|/kooperation|/abonnement|/meine-adresse"
            + "|/ausbau(/\\d{8})?|/aktuelles([/.][a-z0-9-]{1,200})?|/veranstaltungen(/\\d{1,9})?");

    /** Pages in both languages, three themes and under some names of the host; beyond that somebody tries. */
    private static final int MOST = 600;

    private final PublicState state;
    private final LocaleResolver languages;
    private final boolean keep;
    private final Map<Key, Page> pages = new ConcurrentHashMap<>();

    KeptPages(PublicState state, LocaleResolver languages, @Value("${lichtweg.portal.keep:true}") boolean keep) {
        this.state = state;
        this.languages = languages;
        this.keep = keep;
    }

    private record Key(
            String url, String language, @Nullable String theme) {}

    private record Page(Moment moment, Kept kept) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !keep
                || !request.getMethod().equals(HttpMethod.GET.name())
                || !request.getParameterMap().isEmpty()
                || request.getRequestedSessionId() != null
                || request.getSession(false) != null
                || CurrentScope.get().role() != Role.PUBLIC
                || !ALIKE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Key key = new Key(
                request.getRequestURL().toString(),
                languages.resolveLocale(request).getLanguage(),
                Shells.theme(request));
        Moment now = state.now(CurrentScope.get());
        Optional<Kept> known = Optional.ofNullable(pages.get(key))
                .filter(p -> p.moment().equals(now))
                .map(Page::kept);
        if (known.isPresent()) {
            send(known.get(), key.language(), request, response);
        } else {
            make(key, now, request, response, chain);
        }
    }

    private static void send(Kept kept, String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = kept.with(kept.needsToken() ? token(request) : "");
        response.setContentType(kept.contentType());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void make(Key key, Moment now, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copy);
        if (copy.getStatus() == HttpStatus.OK.value()
                && copy.getContentType() != null
                && !request.isAsyncStarted()
                && request.getSession(false) == null) {
            keep(key, now, copy, request);
        }
        copy.copyBodyToResponse();
    }

    private void keep(Key key, Moment now, ContentCachingResponseWrapper copy, HttpServletRequest request) {
        byte[] body = copy.getContentAsByteArray();
        String token = Kept.hasForms(body) ? token(request) : "";
        if (pages.size() >= MOST) {
            pages.clear();
        }
        pages.put(key, new Page(now, Kept.of(Objects.requireNonNull(copy.getContentType()), body, token)));
    }

    /** The token of this reader; asking for it sets its cookie. */
    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
