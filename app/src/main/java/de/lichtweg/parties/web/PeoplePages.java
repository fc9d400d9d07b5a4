package de.lichtweg.parties.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.app.AccountService.Account;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** People and their mandates, for the administration. */
@Controller
@RequestMapping("/verwaltung/personen")
class PeoplePages {

    private final AccountService accounts;
    private final Clock clock;

    PeoplePages(AccountService accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The fields of a mandate as typed. */
    record MandateForm(
            Role role,
            String organisation,
            @Nullable String territory,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate validFrom,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate validTo) {

        NewMandate toMandate(LocalDate today) {
            return new NewMandate(
                    role,
                    organisation,
                    NewMandate.kindOf(role),
                    region(),
                    validFrom == null ? today : validFrom,
                    validTo);
        }

        private @Nullable RegionKey region() {
            if (territory == null || territory.isBlank()) {
                return null;
            }
            if (!RegionKey.isValid(territory.strip())) {
                throw new RuleViolation("parties.territory.shape", territory);
            }
            return new RegionKey(territory.strip());
        }
    }

    @GetMapping
    String list(Scope scope, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<AccountRow> rows =
                accounts.list(scope).stream().map(a -> AccountRow.of(a, today)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("exports", ExportLink.of(false, format -> "/verwaltung/personen." + format));
        form(scope, model, today);
        return "parties/people";
    }

    @GetMapping("/{login}")
    String one(Scope scope, @PathVariable String login, Model model) {
        LocalDate today = LocalDate.now(clock);
        Account account = accounts.get(scope, login);
        model.addAttribute("row", AccountRow.of(account, today));
        model.addAttribute("self", account.person().login().equals(scope.actor()));
        form(scope, model, today);
        return "parties/person";
    }

    @PostMapping
    String add(
            Scope scope,
            @RequestParam String login,
            @RequestParam String displayName,
            @RequestParam(defaultValue = "") String email,
            MandateForm mandate,
            RedirectAttributes flash) {
        String secret = accounts.add(scope, login, displayName, email, mandate.toMandate(LocalDate.now(clock)));
        return showLink(login, secret, flash);
    }

    @PostMapping("/{login}/einladen")
    String invite(Scope scope, @PathVariable String login, RedirectAttributes flash) {
        return showLink(login, accounts.invite(scope, login), flash);
    }

    @PostMapping("/{login}/zuruecksetzen")
    String reset(Scope scope, @PathVariable String login, RedirectAttributes flash) {
        return showLink(login, accounts.reset(scope, login), flash);
    }

    @PostMapping("/{login}/sperren")
    String disable(Scope scope, @PathVariable String login, RedirectAttributes to) {
        accounts.setDisabled(scope, login, true);
        return page(login, to);
    }

    @PostMapping("/{login}/entsperren")
    String enable(Scope scope, @PathVariable String login, RedirectAttributes to) {
        accounts.setDisabled(scope, login, false);
        return page(login, to);
    }

    @PostMapping("/{login}/mandate")
    String give(Scope scope, @PathVariable String login, MandateForm mandate, RedirectAttributes to) {
        accounts.give(scope, login, mandate.toMandate(LocalDate.now(clock)));
        return page(login, to);
    }

    @PostMapping("/{login}/mandate/{id}/beenden")
    String end(Scope scope, @PathVariable String login, @PathVariable long id, RedirectAttributes to) {
        accounts.end(scope, login, id);
        return page(login, to);
    }

    private void form(Scope scope, Model model, LocalDate today) {
        model.addAttribute("mayChange", scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION));
        model.addAttribute(
                "roles", Stream.of(Role.values()).filter(Role::isOfAccounts).toList());
        model.addAttribute("organisations", accounts.organisations());
        model.addAttribute("today", today.toString());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
    }

    /** The link is shown once, on the next page only. */
    private static String showLink(String login, String secret, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "invitationLink",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/einladung/" + secret)
                        .toUriString());
        return page(login, flash);
    }

    private static String page(String login, RedirectAttributes to) {
        to.addAttribute("login", login);
        return "redirect:/verwaltung/personen/{login}";
    }
}
