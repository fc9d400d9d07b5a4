package de.lichtweg.parties.web;

import de.lichtweg.parties.Accounts;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One click into a role; exists in the demo only, and only for accounts of the demo. */
@Controller
@ConditionalOnProperty(name = "lichtweg.demo", havingValue = "true")
class DemoSignIn {

    private final Accounts accounts;
    private final SignIns signIns;

    DemoSignIn(Accounts accounts, SignIns signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    @PostMapping("/demo/anmelden")
    String enter(@RequestParam String rolle, HttpServletRequest request, HttpServletResponse response) {
        Accounts.RoleAccount account = accounts.listRoles().stream()
                .filter(r -> r.login().equals(rolle))
                .findFirst()
                .orElseThrow(() -> new NotFound("demo role"));
        signIns.signIn(account.login(), request, response);
        return "redirect:/start";
    }
}
