package de.lichtweg.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * The second way to sign in. The service says who somebody is; what the person may do follows from the mandates here, and an
 * account that nobody created here opens nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SingleSignOn.class)
class SingleSignOnConfig {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOnConfig.class);

    private final SingleSignOn settings;
    private final Logins logins;
    private final SignIns signIns;

    SingleSignOnConfig(SingleSignOn settings, Logins logins, SignIns signIns) {
        this.settings = settings;
        this.logins = logins;
        this.signIns = signIns;
    }

    /** Adds it to the filter chain, where the operator named a service. */
    void addTo(HttpSecurity http) {
        if (!settings.isOn()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/anmelden")
                .clientRegistrationRepository(new LazyRegistration(settings))
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(e -> e.baseUri(SingleSignOn.BEGIN))
                .redirectionEndpoint(e -> e.baseUri(SingleSignOn.ANSWER))
                .successHandler(this::succeeded)
                .failureHandler(SingleSignOnConfig::failed)
                .withObjectPostProcessor(new SilentServiceIsNoFault()));
    }

    /** A service that does not answer is said on the sign-in page, not as a fault of ours. */
    private static final class SilentServiceIsNoFault
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
            filter.setAuthenticationFailureHandler(SingleSignOnConfig::failed);
            return filter;
        }
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication confirmed)
            throws IOException {
        Optional<Logins.Login> login = loginOf(confirmed).flatMap(logins::find);
        if (login.isEmpty()) {
            signIns.end(request);
            response.sendRedirect(request.getContextPath() + "/anmelden?fremd");
            return;
        }
        signIns.signIn(login.get().name(), request, response);
        response.sendRedirect(request.getContextPath() + "/start");
    }

    /** What the service calls the person, by the claim that the operator chose. */
    private Optional<String> loginOf(Authentication confirmed) {
        return confirmed.getPrincipal() instanceof OAuth2User user
                ? Optional.ofNullable(user.getAttribute(settings.loginClaim()))
                : Optional.empty();
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        LOG.warn("Anmeldung über den Dienst gescheitert: {}", refusal.getMessage());
        response.sendRedirect(request.getContextPath() + "/anmelden?dienst");
    }
}
