package de.lichtweg.monitoring.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Way;
import de.lichtweg.monitoring.app.MunicipalDesk;
import de.lichtweg.monitoring.app.PersonalLinks;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One report: shown, written, taken back, approved, returned. */
@Controller
@RequestMapping("/rueckmeldungen")
class MunicipalReportController {

    private final MunicipalDesk desk;
    private final PersonalLinks links;
    private final ReportSheet page;
    private final MunicipalityPage municipalities;

    MunicipalReportController(
            MunicipalDesk desk, PersonalLinks links, ReportSheet page, MunicipalityPage municipalities) {
        this.desk = desk;
        this.links = links;
        this.page = page;
        this.municipalities = municipalities;
    }

    @GetMapping("/kommune/{region}")
    String municipality(Scope scope, @PathVariable String region, Model model) {
        RegionKey key = MunicipalityPage.key(region);
        model.addAttribute("regionKey", key);
        model.addAttribute("m", municipalities.view(scope, key));
        return "monitoring/municipality";
    }

    @GetMapping("/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        Report report = desk.get(scope, id);
        model.addAttribute("regionKey", report.municipality());
        model.addAttribute("r", page.view(scope, report));
        model.addAttribute("mayLink", Reach.mayDecide(scope, report.municipality()));
        return "monitoring/report";
    }

    @GetMapping("/{id:\\d+}/melden")
    String form(Scope scope, @PathVariable long id, Model model) {
        Report report = desk.get(scope, id);
        if (!Reach.mayReport(scope, report.municipality())) {
            throw new Closed("monitoring.report");
        }
        model.addAttribute("regionKey", report.municipality());
        model.addAttribute("r", page.view(scope, report));
        model.addAttribute("form", page.form(scope, report, ReportForm.of(model)));
        return "monitoring/form";
    }

    @PostMapping("/{id:\\d+}")
    String submit(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        ReportForm form = ReportForm.of(request);
        desk.submit(scope, id, version, form.texts(), form.activities(), Way.SIGNED_IN);
        flash.addFlashAttribute("done", "submitted");
        return page(id);
    }

    @PostMapping("/{id:\\d+}/unveraendert")
    String unchanged(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            RedirectAttributes flash) {
        desk.unchanged(scope, id, version, Way.SIGNED_IN);
        flash.addFlashAttribute("done", "submitted");
        return page(id);
    }

    @PostMapping("/{id:\\d+}/zuruecknehmen")
    String takeBack(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            RedirectAttributes flash) {
        desk.takeBack(scope, id, version);
        flash.addFlashAttribute("done", "takenback");
        return page(id);
    }

    @PostMapping("/{id:\\d+}/annehmen")
    String approve(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            RedirectAttributes flash) {
        List<String> leftOut = desk.approve(scope, id, version);
        flash.addFlashAttribute("done", "approved");
        flash.addFlashAttribute("count", 0);
        flash.addFlashAttribute("leftOut", leftOut);
        return page(id);
    }

    @PostMapping("/{id:\\d+}/zurueckgeben")
    String giveBack(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            RedirectAttributes flash) {
        desk.giveBack(scope, id, version, reason);
        flash.addFlashAttribute("done", "returned");
        return page(id);
    }

    /** A link to pass on by hand; it is shown once. */
    @PostMapping("/{id:\\d+}/link")
    String link(Scope scope, @PathVariable long id, RedirectAttributes flash) {
        String token = links.issue(scope, desk.get(scope, id));
        flash.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(LinkController.PATH + "/" + token)
                        .toUriString());
        return page(id);
    }

    private static String page(long id) {
        return "redirect:/rueckmeldungen/" + id;
    }
}
