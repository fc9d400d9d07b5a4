package de.lichtweg.portal.web;

import de.lichtweg.coverage.PublicAddresses.Answer;
import de.lichtweg.coverage.PublicAddresses.Found;
import de.lichtweg.coverage.PublicAddresses.Missing;
import de.lichtweg.coverage.PublicAddresses.Question;
import de.lichtweg.coverage.PublicAddresses.Several;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.app.AddressAnswer;
import de.lichtweg.portal.app.MyAddress;
import de.lichtweg.portal.domain.Asker;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** "My address": a form and its answer at one address, so that an answer can be printed, marked and read in the other language. */
@Controller
class AddressPages {

    private static final String PATH = "/meine-adresse";
    private static final Pattern LAST_NUMBER = Pattern.compile("\\d{1,5}\\s*\\p{L}?$");

    private final MyAddress addresses;
    private final MessageSource messages;
    private final String mail;

    AddressPages(MyAddress addresses, MessageSource messages, @Value("${lichtweg.office.mail:}") String mail) {
        this.addresses = addresses;
        this.messages = messages;
        this.mail = mail;
    }

    /** What was typed. */
    record Typed(String municipality, String address, String place) {

        boolean isEmpty() {
            return municipality.isEmpty() && address.isEmpty();
        }
    }

    /** Something to choose from: a part of the municipality, or a street that sounds like the typed one. */
    record Choice(String text, String path) {}

    @GetMapping(PATH)
    String ask(
            @RequestParam(name = "gemeinde", defaultValue = "") String municipality,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            @RequestParam(name = "ort", defaultValue = "") String place,
            Scope scope,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed typed = new Typed(municipality, address.strip(), place);
        model.addAttribute("asked", typed);
        model.addAttribute("municipalities", addresses.municipalities());
        model.addAttribute("mail", mail);
        model.addAttribute("state", "form");
        if (!typed.isEmpty()) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            answer(typed, asker(scope, request), locale, response, model);
        }
        return "portal/address";
    }

    private static Asker asker(Scope scope, HttpServletRequest request) {
        return scope.role() == Role.PUBLIC ? Asker.at(request.getRemoteAddr()) : Asker.login(scope.actor());
    }

    private void answer(Typed typed, Asker asker, Locale locale, HttpServletResponse response, Model model) {
        Optional<Regions.Region> where = addresses.municipality(typed.municipality());
        if (where.isEmpty() || typed.address().isEmpty()) {
            model.addAttribute("state", "incomplete");
            return;
        }
        model.addAttribute("municipality", where.get().name());
        Optional<Answer> answer = addresses.ask(asker, new Question(where.get().key(), typed.address(), typed.place()));
        if (answer.isEmpty()) {
            model.addAttribute("state", "often");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            show(answer.get(), typed, locale, model);
        }
    }

    private void show(Answer answer, Typed typed, Locale locale, Model model) {
        switch (answer) {
            case Missing missing -> {
                model.addAttribute("state", "missing");
                model.addAttribute("choices", streets(missing.streets(), typed));
                model.addAttribute("report", report(typed.municipality(), typed.address()));
            }
            case Several several -> {
                model.addAttribute("state", "several");
                model.addAttribute(
                        "choices",
                        several.places().stream()
                                .map(p -> new Choice(p.name(), path(typed.municipality(), typed.address(), p.key())))
                                .toList());
            }
            case Found found -> {
                AddressAnswer words = new AddressAnswer(messages, locale, found);
                model.addAttribute("state", "found");
                model.addAttribute("label", found.label());
                model.addAttribute("place", found.place().name());
                model.addAttribute("sentence", words.sentence());
                model.addAttribute("facts", words.facts());
                model.addAttribute("report", report(typed.municipality(), found.label()));
                model.addAttribute("follow", path("/abonnement", typed.municipality(), found.label(), typed.place()));
            }
        }
    }

    private static List<Choice> streets(List<String> streets, Typed typed) {
        String number = LAST_NUMBER
                .matcher(typed.address())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
        return streets.stream()
                .map(street -> new Choice(street, path(typed.municipality(), (street + " " + number).strip(), "")))
                .toList();
    }

    private static String path(String municipality, String address, String place) {
        return path(PATH, municipality, address, place);
    }

    private static String path(String page, String municipality, String address, String place) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath(page)
                .queryParam("gemeinde", "{gemeinde}")
                .queryParam("adresse", "{adresse}");
        return place.isEmpty()
                ? path.encode().buildAndExpand(municipality, address).toUriString()
                : path.queryParam("ort", "{ort}")
                        .encode()
                        .buildAndExpand(municipality, address, place)
                        .toUriString();
    }

    private static String report(String municipality, String address) {
        return path("/melden", municipality, address, "");
    }
}
