package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.app.Corrections;
import de.lichtweg.coverage.app.Corrections.Order;
import de.lichtweg.coverage.app.Reports;
import de.lichtweg.coverage.domain.correction.Report;
import de.lichtweg.coverage.web.Question;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Correct the addresses of a list with evidence: form, preview, doing it, the record of what was done, undo. */
@Controller
class CorrectionPages {

    private static final int LATEST = 200;

    private final Corrections corrections;
    private final CorrectionPage page;
    private final Reports reports;
    private final Regions regions;

    CorrectionPages(Corrections corrections, CorrectionPage page, Reports reports, Regions regions) {
        this.corrections = corrections;
        this.page = page;
        this.reports = reports;
        this.regions = regions;
    }

    /** The form; what was typed before comes back with a refusal or stands in the URL. */
    @GetMapping("/adressen/berichtigen")
    String form(Scope scope, HttpServletRequest request, Model model) {
        AddressQuery query = query(scope, request);
        Map<String, String> typed =
                new LinkedHashMap<>(CorrectionForm.of(request).typed());
        if (model.getAttribute("typed") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        }
        return show(scope, query, typed, report(scope, request), null, model);
    }

    /** {@code schritt=pruefen} shows what would happen, {@code schritt=schreiben} does it. */
    @PostMapping("/adressen/berichtigen")
    String send(
            Scope scope,
            HttpServletRequest request,
            @RequestParam(name = "schritt", defaultValue = "pruefen") String step,
            @RequestParam(name = "auswahl", defaultValue = "") String fingerprint,
            Model model) {
        AddressQuery query = query(scope, request);
        CorrectionForm form = CorrectionForm.of(request);
        Order order = new Order(query, form.correction(), form.from(), form.why(), form.evidence());
        Report report = report(scope, request);
        if (!step.equals("schreiben")) {
            return show(scope, query, form.typed(), report, order, model);
        }
        long operation = corrections.correct(scope, order, fingerprint);
        if (report != null) {
            reports.accept(scope, report.id(), form.reportVersion(), form.answer(), operation);
        }
        return "redirect:/adressen/berichtigungen/" + operation;
    }

    private @Nullable Report report(Scope scope, HttpServletRequest request) {
        CorrectionForm form = CorrectionForm.of(request);
        return form.report()
                .map(id -> reports.getOpen(scope, id, form.reportVersion()))
                .orElse(null);
    }

    private String show(
            Scope scope,
            AddressQuery query,
            Map<String, String> typed,
            @Nullable Report report,
            @Nullable Order order,
            Model model) {
        model.addAttribute("regionKey", query.region());
        model.addAttribute("form", page.form(scope, query, typed, report, order));
        return "coverage/correction/form";
    }

    @GetMapping("/adressen/berichtigungen")
    String list(Scope scope, Model model) {
        model.addAttribute("lines", page.list(scope, LATEST));
        model.addAttribute("exports", ExportLink.of(false, format -> "/adressen/berichtigungen." + format));
        return "coverage/correction/list";
    }

    @GetMapping("/adressen/berichtigungen/{operation:\\d+}")
    String one(Scope scope, @PathVariable long operation, Model model) {
        model.addAttribute("c", page.detail(scope, operation));
        return "coverage/correction/one";
    }

    @PostMapping("/adressen/berichtigungen/{operation:\\d+}/zuruecknehmen")
    String undo(
            Scope scope, @PathVariable long operation, @RequestParam(name = "grund", defaultValue = "") String why) {
        corrections.undo(scope, operation, why);
        return "redirect:/adressen/berichtigungen/" + operation;
    }

    private AddressQuery query(Scope scope, HttpServletRequest request) {
        AddressQuery query = Question.addresses(request, regions.home());
        if (!corrections.mayCorrect(scope, query.region())) {
            throw new Closed("correction.rights", query.region().value());
        }
        return query;
    }
}
