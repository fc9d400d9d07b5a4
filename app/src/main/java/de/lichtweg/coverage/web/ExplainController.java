package de.lichtweg.coverage.web;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** "Warum hat sich das geändert?" for any figure, and what one operation changed. */
@Controller
class ExplainController {

    private final ExplainPage page;
    private final ExplainExport export;
    private final OperationEffectPage effect;

    ExplainController(ExplainPage page, ExplainExport export, OperationEffectPage effect) {
        this.page = page;
        this.export = export;
        this.effect = effect;
    }

    @GetMapping("/lagebild/{region}/warum")
    String why(@PathVariable String region, Scope scope, HttpServletRequest request, Model model) {
        RegionKey key = Question.region(region);
        model.addAttribute("regionKey", key);
        model.addAttribute("view", page.build(scope, key, options(request)));
        return "coverage/explain";
    }

    @GetMapping("/lagebild/{region}/warum.{format}")
    void file(
            @PathVariable String region,
            @PathVariable String format,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RegionKey key = Question.region(region);
        Downloads.send(export.table(scope, page.asked(scope, key, options(request))), "warum-" + key, format, response);
    }

    @GetMapping("/lagebild/{region}/vorgang/{operation:\\d+}")
    String operation(
            @PathVariable String region,
            @PathVariable long operation,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        RegionKey key = Question.region(region);
        AsOf asOf = Question.asOf(request);
        boolean fragment = request.getHeader("HX-Request") != null;
        model.addAttribute("regionKey", key);
        model.addAttribute("effect", effect.build(scope, key, operation, asOf.validOn()));
        return fragment ? "coverage/effect :: part" : "coverage/effect";
    }

    private static ExplainPage.Options options(HttpServletRequest request) {
        String from = Question.text(request, "from", "");
        String knownFrom = Question.text(request, "known_from", "");
        return new ExplainPage.Options(
                Question.text(request, "figure", "gigabit"),
                Arguments.weighting(Question.text(request, "weighting", "addresses")),
                from.isEmpty() ? null : from,
                knownFrom.isEmpty() ? null : knownFrom,
                Question.asOf(request));
    }
}
