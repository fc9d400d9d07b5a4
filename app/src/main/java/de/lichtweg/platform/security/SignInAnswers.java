package de.lichtweg.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Where the sign-in form leads. */
final class SignInAnswers {

    private SignInAnswers() {}

    static void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        String target = ReturnPath.of(request.getParameter("zurueck")).orElse("/start");
        response.sendRedirect(request.getContextPath() + target);
    }

    static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String reason = refusal instanceof LockedException ? "gesperrt" : "fehler";
        String back = ReturnPath.of(request.getParameter("zurueck"))
                .map(b -> "&zurueck=" + ReturnPath.encode(b))
                .orElse("");
        response.sendRedirect(request.getContextPath() + "/anmelden?" + reason + back);
    }
}
