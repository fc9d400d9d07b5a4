package de.lichtweg.platform.digest;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often somebody wants to be told; beside it the feeds of the calendar. */
@Controller
class DigestPages {

    private final Digest digest;

    DigestPages(Digest digest) {
        this.digest = digest;
    }

    @GetMapping("/konto/mitteilungen")
    String show(Scope scope, Model model) {
        model.addAttribute("rhythm", digest.rhythm(scope));
        model.addAttribute("rhythms", Rhythm.values());
        return "platform/digest";
    }

    @PostMapping("/konto/mitteilungen")
    String wish(
            Scope scope, @RequestParam(name = "rhythmus", defaultValue = "") String typed, RedirectAttributes flash) {
        Rhythm rhythm = Arrays.stream(Rhythm.values())
                .filter(r -> r.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("digest.rhythm"));
        digest.wish(scope, rhythm);
        flash.addFlashAttribute("saved", true);
        return "redirect:/konto/mitteilungen";
    }
}
