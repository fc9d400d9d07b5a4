package de.lichtweg.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends sessions other than by the form: demo roles, accepted invitations, changed passwords. */
@Component
public class SignIns {

    private final SecurityContextRepository contexts;
    private final JdbcClient jdbc;

    SignIns(SecurityContextRepository contexts, JdbcClient jdbc) {
        this.contexts = contexts;
        this.jdbc = jdbc;
    }

    /** Signs an account in whose right to it the caller has checked; the session gets a new id. */
    public void signIn(String login, HttpServletRequest request, HttpServletResponse response) {
        Authentication signedIn = new UsernamePasswordAuthenticationToken(new SignedIn(login), null, List.of());
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Ends the session of a request, if it has one. */
    void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    /** Ends all sessions of an account: after a new password or a withdrawal. */
    public void endAll(String login) {
        jdbc.sql("""
                -- sessions of one account
                delete from platform.spring_session
                where principal_name = :login
                """).param("login", login).update();
    }
}
