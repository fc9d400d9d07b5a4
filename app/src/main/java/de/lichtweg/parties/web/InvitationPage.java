package de.lichtweg.parties.web;

import de.lichtweg.parties.app.Invitations;
import de.lichtweg.parties.domain.Password;
import de.lichtweg.parties.domain.Person;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an invitation link leads: set a password and be signed in. */
@Controller
@RequestMapping("/einladung/{token}")
class InvitationPage {

    private final Invitations invitations;
    private final SignIns signIns;

    InvitationPage(Invitations invitations, SignIns signIns) {
        this.invitations = invitations;
        this.signIns = signIns;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<Person> invited = invitations.find(token);
        if (invited.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "parties/invitation-over";
        }
        model.addAttribute("login", invited.get().login());
        model.addAttribute("displayName", invited.get().displayName());
        model.addAttribute("token", token);
        model.addAttribute("shortest", String.valueOf(Password.SHORTEST));
        return "parties/invitation";
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam("kennwort_neu") String fresh,
            @RequestParam("kennwort_nochmals") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var _ = invitations.find(token).orElseThrow(() -> new NotFound("invitation"));
        if (!fresh.equals(again)) {
            throw new RuleViolation("parties.password.differ");
        }
        signIns.signIn(invitations.accept(token, fresh), request, response);
        return "redirect:/start";
    }
}
