package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.app.Reports;
import de.lichtweg.coverage.app.Reports.Written;
import de.lichtweg.coverage.domain.correction.Report;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports of people with an account: a municipality writes, the office answers, both see it. */
@Controller
class ReportPages {

    private final Reports reports;
    private final ReportPage page;
    private final Ledger ledger;

    ReportPages(Reports reports, ReportPage page, Ledger ledger) {
        this.reports = reports;
        this.page = page;
        this.ledger = ledger;
    }

    @GetMapping("/adressen/{id:\\d+}/melden")
    String form(Scope scope, @PathVariable long id, Model model) {
        LedgerView view = ledger.view(scope, AsOf.NOW);
        AddressRow row =
                view.card(id).orElseThrow(() -> new NotFound("address " + id)).row();
        model.addAttribute("regionKey", row.municipality());
        model.addAttribute("address", row.label() + ", " + row.municipalityName());
        model.addAttribute("action", "/adressen/" + id + "/melden");
        model.addAttribute("back", "/adressen/" + id);
        model.addAttribute("networks", Networks.of(view, row.municipality()));
        fill(model, page);
        return "coverage/correction/report-form";
    }

    /** What every form of a report offers. */
    static void fill(Model model, ReportPage page) {
        model.addAttribute("topics", page.topics());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
    }

    @PostMapping("/adressen/{id:\\d+}/melden")
    String send(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "worum", defaultValue = "") String topic,
            @RequestParam(name = "netz", defaultValue = "") String network,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "beleg", defaultValue = "") String evidence) {
        Report report = reports.report(scope, id, new Written(topic(topic), network, text, evidence, ""));
        return "redirect:/adressen/meldungen/" + report.id();
    }

    /** The topic of a form. */
    static Report.Topic topic(String name) {
        return Arrays.stream(Report.Topic.values())
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("report.topic"));
    }

    @GetMapping("/adressen/meldungen")
    String list(Scope scope, Model model) {
        model.addAttribute("lines", reports.list(scope).stream().map(page::line).toList());
        model.addAttribute("exports", ExportLink.of(false, format -> "/adressen/meldungen." + format));
        return "coverage/correction/reports";
    }

    @GetMapping("/adressen/meldungen/{id:\\d+}")
    String one(Scope scope, @PathVariable long id, Model model) {
        model.addAttribute("r", page.detail(scope, reports.get(scope, id)));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "coverage/correction/report";
    }

    @PostMapping("/adressen/meldungen/{id:\\d+}/ablehnen")
    String reject(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "antwort", defaultValue = "") String answer) {
        reports.reject(scope, id, version, answer);
        return "redirect:/adressen/meldungen/" + id;
    }

    @PostMapping("/adressen/meldungen/{id:\\d+}/zurueckziehen")
    String withdraw(Scope scope, @PathVariable long id) {
        reports.withdraw(scope, id);
        return "redirect:/adressen/meldungen/" + id;
    }
}
