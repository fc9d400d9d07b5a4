package de.lichtweg.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in with the account of the administration (OpenID Connect), if the operator names a service.
 *
 * @param issuer address of the service, as its discovery document says it; empty without one
 * @param clientId name by which the service knows this installation
 * @param clientSecret secret shared with it
 * @param name what the button calls it
 * @param loginClaim which statement about a person is the login here
 */
@ConfigurationProperties("lichtweg.oidc")
record SingleSignOn(
        @DefaultValue("") String issuer,
        @DefaultValue("lichtweg") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue("preferred_username") String loginClaim) {

    /** The one registration that there may be. */
    static final String REGISTRATION = "dienst";

    /** Where the button leads. */
    static final String START = "/anmelden/sso/" + REGISTRATION;

    /** What {@link #START} begins with. */
    static final String BEGIN = "/anmelden/sso";

    /** Where the service sends people back to; the operator enters it there. */
    static final String ANSWER = "/anmelden/sso/antwort/" + REGISTRATION;

    boolean isOn() {
        return !issuer.isBlank();
    }
}
