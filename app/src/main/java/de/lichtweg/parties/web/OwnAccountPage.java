package de.lichtweg.parties.web;

import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.domain.Password;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.security.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody may do with the own account. */
@Controller
class OwnAccountPage {

    private final AccountService accounts;
    private final SignIns signIns;
    private final Clock clock;

    OwnAccountPage(AccountService accounts, SignIns signIns, Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.clock = clock;
    }

    @GetMapping("/konto")
    String show(Scope scope, HttpServletRequest request, Model model) {
        model.addAttribute("row", AccountRow.of(accounts.get(scope, scope.actor()), LocalDate.now(clock)));
        model.addAttribute("mustChange", request.getParameter("wechseln") != null);
        model.addAttribute("shortest", String.valueOf(Password.SHORTEST));
        return "parties/account";
    }

    @PostMapping("/konto/kennwort")
    String password(
            Scope scope,
            @RequestParam("kennwort_alt") String old,
            @RequestParam("kennwort_neu") String fresh,
            @RequestParam("kennwort_nochmals") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!fresh.equals(again)) {
            throw new RuleViolation("parties.password.differ");
        }
        accounts.changePassword(scope, old, fresh);
        renewSession(request);
        signIns.signIn(scope.actor(), request, response);
        flash.addFlashAttribute("changed", true);
        return "redirect:/konto";
    }

    /** All sessions of the account have ended, this one too; it begins anew. */
    private static void renewSession(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
    }
}
