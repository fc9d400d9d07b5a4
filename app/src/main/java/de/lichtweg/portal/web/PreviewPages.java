package de.lichtweg.portal.web;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Preview;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.app.MyAddress;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How others see the product: as everybody, as a municipality, as a network operator. Reading only, and it is written down. */
@Controller
class PreviewPages {

    private static final String PATH = "/vorschau";

    private final MyAddress addresses;
    private final Regions regions;
    private final AuditLog audit;
    private final MessageSource messages;

    PreviewPages(MyAddress addresses, Regions regions, AuditLog audit, MessageSource messages) {
        this.addresses = addresses;
        this.regions = regions;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String choose(Scope scope, Model model) {
        require(scope);
        model.addAttribute("municipalities", addresses.municipalities());
        return "portal/preview";
    }

    @PostMapping(PATH)
    @Transactional
    public String begin(
            Scope scope,
            @RequestParam(name = "als", defaultValue = "") String as,
            @RequestParam(name = "gemeinde", defaultValue = "") String municipality,
            HttpServletRequest request,
            Locale locale) {
        require(scope);
        Preview preview = preview(as, municipality, locale);
        preview.begin(request);
        write(scope, "preview.begin", preview.label());
        return "redirect:" + (preview.role() == Role.PUBLIC ? "/" : "/start");
    }

    private Preview preview(String as, String municipality, Locale locale) {
        return switch (as) {
            case "public" -> new Preview(Role.PUBLIC, null, word("public", locale));
            case "operator" -> new Preview(Role.OPERATOR, regions.home(), word("operator", locale));
            case "municipality" ->
                addresses
                        .municipality(municipality)
                        .map(r -> new Preview(Role.MUNICIPALITY, r.key(), r.name()))
                        .orElseThrow(() -> new RuleViolation("preview.place"));
            default -> throw new RuleViolation("preview.who");
        };
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("portal.preview." + key, null, locale));
    }

    @PostMapping(PATH + "/ende")
    @Transactional
    public String end(Scope scope, HttpServletRequest request) {
        if (Preview.end(request)) {
            write(scope, "preview.end", "");
        }
        return "redirect:" + (scope.role() == Role.PUBLIC ? "/" : "/start");
    }

    private void require(Scope scope) {
        if (!scope.may(Level.WRITE, DataClass.PUBLIC, regions.home())) {
            throw new Closed("preview.who");
        }
    }

    private void write(Scope scope, String action, String why) {
        SubjectRef subject = new SubjectRef("portal.preview", scope.actor());
        audit.write(scope, action, subject, DataClass.ADMINISTRATION, regions.home(), why, null, null);
    }
}
