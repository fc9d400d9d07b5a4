package de.lichtweg.platform.calendar;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.calendar.Feed.Kind;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The own feeds: made, shown once, withdrawn. */
@Controller
class FeedPages {

    private static final int LONGEST = 60;

    private final FeedTable feeds;
    private final AuditLog audit;

    FeedPages(FeedTable feeds, AuditLog audit) {
        this.feeds = feeds;
        this.audit = audit;
    }

    @GetMapping("/konto/kalender")
    String show(Scope scope, Model model) {
        model.addAttribute("feeds", feeds.list(scope));
        model.addAttribute("kinds", Kind.values());
        return "platform/feeds";
    }

    @PostMapping("/konto/kalender")
    @Transactional
    public String create(
            Scope scope,
            @RequestParam(name = "art", defaultValue = "") String typed,
            @RequestParam(name = "name", defaultValue = "") String name,
            RedirectAttributes flash) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("feed.kind"));
        String line = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.isEmpty() || line.length() > LONGEST) {
            throw new RuleViolation("feed.name", LONGEST);
        }
        String token = feeds.create(scope, kind, line);
        audit(scope, "feed.create", line);
        flash.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/kalender/feed/" + token
                        + ".ics");
        return "redirect:/konto/kalender";
    }

    @PostMapping("/konto/kalender/{feed}/widerrufen")
    @Transactional
    public String revoke(Scope scope, @PathVariable("feed") long id) {
        feeds.revoke(scope, id);
        audit(scope, "feed.revoke", Long.toString(id));
        return "redirect:/konto/kalender";
    }

    private void audit(Scope scope, String action, String what) {
        audit.write(
                scope,
                action,
                new SubjectRef("platform.feed", scope.actor()),
                DataClass.ADMINISTRATION,
                what,
                null,
                null);
    }
}
