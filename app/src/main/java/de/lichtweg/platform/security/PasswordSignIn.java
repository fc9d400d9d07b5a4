package de.lichtweg.platform.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks login and password. An unknown, disabled or passwordless account costs the same work and gets the same answer as
 * a wrong password, so nobody learns which accounts exist.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Logins logins;
    private final SignInThrottle throttle;
    private final PasswordEncoder encoder;
    private final String decoy;

    PasswordSignIn(Logins logins, SignInThrottle throttle, PasswordEncoder encoder) {
        this.logins = logins;
        this.throttle = throttle;
        this.encoder = encoder;
        this.decoy = Objects.requireNonNull(encoder.encode("no account has this password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        if (!throttle.admit(name, address(attempt))) {
            throw new LockedException("throttled");
        }
        Optional<Logins.Login> login = logins.find(name);
        @Nullable String hash = login.map(Logins.Login::passwordHash).orElse(null);
        boolean matches = encoder.matches(password(attempt), hash == null ? decoy : hash);
        if (!matches || hash == null || login.isEmpty()) {
            throw new BadCredentialsException("refused");
        }
        throttle.succeeded(name);
        return new UsernamePasswordAuthenticationToken(new SignedIn(login.get().name()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String password(Authentication attempt) {
        return Objects.toString(attempt.getCredentials(), "");
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.toString(details.getRemoteAddress(), "")
                : "";
    }
}
