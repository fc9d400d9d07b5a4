package de.lichtweg.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The sign-in form and the small endpoint that keeps a session open. */
@Controller
class SignInPage {

    private static final List<String> NOTES =
            List.of("fehler", "gesperrt", "abgelaufen", "abgemeldet", "fremd", "dienst");

    private final SingleSignOn singleSignOn;

    SignInPage(SingleSignOn singleSignOn) {
        this.singleSignOn = singleSignOn;
    }

    @GetMapping("/anmelden")
    String form(HttpServletRequest request, @RequestParam(required = false) @Nullable String zurueck, Model model) {
        Optional<String> note =
                NOTES.stream().filter(n -> request.getParameter(n) != null).findFirst();
        model.addAttribute("note", note.orElse(""));
        model.addAttribute("back", ReturnPath.of(zurueck).orElse(""));
        model.addAttribute("minutes", String.valueOf(SignInThrottle.WINDOW.toMinutes()));
        model.addAttribute("service", singleSignOn.isOn() ? singleSignOn : null);
        model.addAttribute("serviceHref", SingleSignOn.START);
        return "platform/sign-in";
    }

    /** Being asked is enough: the session counts from now again. */
    @PostMapping("/sitzung")
    @ResponseBody
    SessionState keep(HttpServletRequest request) {
        return new SessionState(request.getSession().getMaxInactiveInterval());
    }

    /** How long the session lasts without another request. */
    record SessionState(int secondsLeft) {}
}
