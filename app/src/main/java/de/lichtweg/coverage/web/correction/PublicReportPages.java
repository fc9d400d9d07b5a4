package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.app.Reports;
import de.lichtweg.coverage.app.Reports.Written;
import de.lichtweg.coverage.domain.correction.Report;
import de.lichtweg.coverage.web.correction.CorrectionViews.Option;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Citizens report without an account and read the answer with the code of their report. */
@Controller
class PublicReportPages {

    private final Reports reports;
    private final ReportPage page;
    private final Regions regions;
    private final LichtwegClock clock;

    PublicReportPages(Reports reports, ReportPage page, Regions regions, LichtwegClock clock) {
        this.reports = reports;
        this.page = page;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/melden")
    String form(
            @RequestParam(name = "gemeinde", defaultValue = "") String municipality,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            Model model) {
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of("gemeinde", municipality, "adresse", address));
        }
        model.addAttribute(
                "municipalities",
                regions.children(regions.home(), clock.today()).stream()
                        .map(r -> new Option(r.key().value(), r.name()))
                        .toList());
        ReportPages.fill(model, page);
        return "coverage/correction/public-form";
    }

    /** A filled field that no person sees is a machine's: it gets a receipt for nothing. */
    @PostMapping("/melden")
    String send(
            @RequestParam(name = "gemeinde", defaultValue = "") String municipality,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            @RequestParam(name = "worum", defaultValue = "") String topic,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "beleg", defaultValue = "") String evidence,
            @RequestParam(name = "kontakt", defaultValue = "") String contact,
            @RequestParam(name = "website", defaultValue = "") String trap) {
        Written written = new Written(ReportPages.topic(topic), "", text, evidence, contact);
        if (!trap.isBlank()) {
            return "redirect:/melden";
        }
        return "redirect:/melden/"
                + reports.reportPublicly(municipality, address, written).code();
    }

    @GetMapping("/melden/{code}")
    String one(@PathVariable String code, Model model) {
        Report report = reports.findByCode(code)
                .filter(r -> r.sender().login().isEmpty())
                .orElseThrow(() -> new NotFound("report"));
        model.addAttribute("code", report.code());
        model.addAttribute("line", page.line(report));
        model.addAttribute("answer", report.answer());
        return "coverage/correction/public-report";
    }
}
