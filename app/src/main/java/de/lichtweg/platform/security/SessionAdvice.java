package de.lichtweg.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells pages how long the session of somebody who is signed in lasts, so that they can warn in time. */
@ControllerAdvice
class SessionAdvice {

    @ModelAttribute("sessionSeconds")
    @Nullable
    Integer sessionSeconds(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null || CurrentScope.get().role() == Role.PUBLIC ? null : session.getMaxInactiveInterval();
    }
}
