package de.lichtweg.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one filter chain of the product; commands have none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfig {

    /** Mail programs end a subscription by themselves (RFC 8058) and have no cookie; the secret in the address is all it takes. */
    private static final String ONE_CLICK = "/abonnement/ende/*";

    /** Nothing from elsewhere, but the pictures of servers that the operator names; the map fetches them as data. */
    private static String contentSecurityPolicy(ObjectProvider<ForeignServers> foreign) {
        String servers = foreign.stream()
                .flatMap(f -> f.pictures().stream())
                .distinct()
                .sorted()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        return String.join(
                "; ",
                "default-src 'self'",
                "img-src 'self' data: blob:" + servers,
                "connect-src 'self'" + servers,
                "worker-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "frame-ancestors 'none'",
                "form-action 'self'");
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Routes routes,
            Logins logins,
            PasswordSignIn signIn,
            SecurityContextRepository contexts,
            SingleSignOnConfig singleSignOn,
            MetricsKey metrics,
            ObjectProvider<ForeignServers> foreign) {
        Refusals refusals = new Refusals(routes);
        // no parent: an attempt must not be counted twice
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        singleSignOn.addTo(http);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(new RouteAuthorization(routes)))
                .authenticationProvider(signIn)
                .securityContext(c -> c.securityContextRepository(contexts))
                .formLogin(form -> form.loginPage("/anmelden")
                        .usernameParameter("kennung")
                        .passwordParameter("kennwort")
                        .successHandler(SignInAnswers::succeeded)
                        .failureHandler(SignInAnswers::failed))
                .logout(logout -> logout.logoutUrl("/abmelden").logoutSuccessUrl("/anmelden?abgemeldet"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).ignoringRequestMatchers(ONE_CLICK))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers(headers, contentSecurityPolicy(foreign)))
                .addFilterBefore(new ScopeFilter(logins, metrics), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** A cookie rather than the session: visitors who only read need no session, and a form outlives one. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieCustomizer(c -> c.httpOnly(true).sameSite("Lax"));
        return cookie;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=(self), payment=()"));
    }

    @Bean
    WebMvcConfigurer scopeInControllers(Routes routes) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ListedHandlers(routes)).order(-100);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ScopeArgument());
            }
        };
    }
}
