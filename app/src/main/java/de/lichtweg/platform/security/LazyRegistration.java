package de.lichtweg.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * Reads the service's discovery document when somebody first signs in with it, not at the start: an office must be able to
 * start while the service of another house is down.
 */
final class LazyRegistration implements ClientRegistrationRepository {

    private final SingleSignOn settings;
    private volatile @Nullable ClientRegistration known;

    LazyRegistration(SingleSignOn settings) {
        this.settings = settings;
    }

    /** @throws RuntimeException if the service does not answer; the next attempt asks again */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(SingleSignOn.REGISTRATION)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discovered();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration discovered() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(SingleSignOn.REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + SingleSignOn.ANSWER)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)
                .userNameAttributeName(settings.loginClaim())
                .build();
    }
}
