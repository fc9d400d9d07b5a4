package de.lichtweg.portal.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.app.MyAddress;
import de.lichtweg.portal.app.Subscriptions;
import de.lichtweg.portal.domain.Asker;
import de.lichtweg.portal.domain.Subscriber;
import de.lichtweg.portal.domain.Wish;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * News by mail: a form, the same answer to everybody, a link that confirms and one that ends. Links of mails open a page with a button,
 * since programs that look through mails follow links; the one request of RFC 8058 needs no page.
 */
@Controller
@RequestMapping(SubscriptionPages.PATH)
class SubscriptionPages {

    static final String PATH = "/abonnement";

    private final Subscriptions subscriptions;
    private final MyAddress addresses;
    private final Regions regions;
    private final LichtwegClock clock;

    SubscriptionPages(Subscriptions subscriptions, MyAddress addresses, Regions regions, LichtwegClock clock) {
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String form(
            @RequestParam(name = "gemeinde", defaultValue = "") String municipality,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            @RequestParam(name = "ort", defaultValue = "") String place,
            Model model) {
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of("gemeinde", municipality, "adresse", address, "ortsteil", place));
        }
        model.addAttribute("municipalities", addresses.municipalities());
        return "portal/subscription";
    }

    /** A filled field that no person sees is a machine's: it reads what everybody reads. */
    @PostMapping
    String ask(
            Scope scope,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "website", defaultValue = "") String trap,
            Locale locale,
            HttpServletRequest request) {
        Wish wish = new Wish(
                typed.containsKey("aktuelles"),
                typed.containsKey("termine"),
                addresses
                        .municipality(typed.getOrDefault("gemeinde", ""))
                        .map(r -> r.key().value())
                        .orElse(""),
                typed.getOrDefault("adresse", ""),
                typed.getOrDefault("ortsteil", ""));
        Asker asker = scope.role() == Role.PUBLIC ? Asker.at(request.getRemoteAddr()) : Asker.login(scope.actor());
        if (trap.isBlank() && !subscriptions.ask(asker, typed.getOrDefault("mail", ""), wish, locale)) {
            throw new RuleViolation("subscription.often");
        }
        return "redirect:" + PATH + "/gesendet";
    }

    @GetMapping("/gesendet")
    String sent(Model model) {
        model.addAttribute("state", "sent");
        return "portal/subscription-end";
    }

    @GetMapping("/bestaetigen/{token}")
    String confirm(@PathVariable String token, HttpServletResponse response, Model model) {
        Wish wish = subscriptions.asked(token).orElseThrow(() -> new NotFound("subscription"));
        secret(response);
        show(model, wish);
        model.addAttribute("state", "confirm");
        model.addAttribute("action", PATH + "/bestaetigen/" + token);
        return "portal/subscription-end";
    }

    @PostMapping("/bestaetigen/{token}")
    String confirmed(@PathVariable String token, HttpServletResponse response, Model model) {
        if (!subscriptions.confirm(token)) {
            throw new NotFound("subscription");
        }
        secret(response);
        model.addAttribute("state", "confirmed");
        return "portal/subscription-end";
    }

    /** An invented secret and one that has ended answer alike. */
    @GetMapping("/ende/{secret}")
    String end(@PathVariable String secret, HttpServletResponse response, Model model) {
        Optional<Subscriber> subscriber = subscriptions.find(secret);
        secret(response);
        subscriber.ifPresent(s -> show(model, s.wish()));
        model.addAttribute("state", subscriber.isPresent() ? "end" : "ended");
        model.addAttribute("action", PATH + "/ende/" + secret);
        return "portal/subscription-end";
    }

    /** Also what a mail program sends by itself. */
    @PostMapping("/ende/{secret}")
    String ended(@PathVariable String secret, HttpServletResponse response, Model model) {
        subscriptions.end(secret);
        secret(response);
        model.addAttribute("state", "ended");
        return "portal/subscription-end";
    }

    private void show(Model model, Wish wish) {
        model.addAttribute("wish", wish);
        model.addAttribute(
                "where",
                wish.municipality().isEmpty()
                        ? ""
                        : regions.find(new RegionKey(wish.municipality()), clock.today())
                                .map(Regions.Region::name)
                                .orElse(wish.municipality()));
    }

    private static void secret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
