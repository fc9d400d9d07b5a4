package de.lichtweg.coverage.web;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.region.RegionPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The Lagebild of any region from the state down to the locality. */
@Controller
class SituationController {

    private final SituationPage page;
    private final ObjectProvider<RegionPage> pages;

    SituationController(SituationPage page, ObjectProvider<RegionPage> pages) {
        this.page = page;
        this.pages = pages;
    }

    @GetMapping("/lagebild/{region}")
    String show(@PathVariable String region, Scope scope, HttpServletRequest request, Model model) {
        RegionKey key = Question.region(region);
        AsOf asOf = Question.asOf(request);
        model.addAttribute("regionKey", key);
        model.addAttribute(
                "view",
                page.build(
                        scope,
                        key,
                        new SituationPage.Options(
                                asOf,
                                Question.text(request, "sort", "name"),
                                Question.text(request, "karte", "gigabit").equals("offen"))));
        model.addAttribute("published", published(key));
        model.addAttribute(
                "pages", pages.orderedStream().filter(p -> p.isOpen(scope, key)).toList());
        return "coverage/situation";
    }

    /** Rates are published down to municipalities. */
    private static List<ExportLink> published(RegionKey region) {
        return region.level().compareTo(RegionKey.Level.LOCALITY) < 0
                ? ExportLink.of(false, format -> "/lagebild/" + region + "/veroeffentlicht." + format)
                : List.of();
    }

    @GetMapping("/lagebild/{region}/verlauf")
    String development(@PathVariable String region, Scope scope, HttpServletRequest request, Model model) {
        RegionKey key = Question.region(region);
        boolean fragment = request.getHeader("HX-Request") != null;
        model.addAttribute("regionKey", key);
        model.addAttribute("development", page.development(scope, key, Question.asOf(request)));
        return fragment ? "coverage/development :: part" : "coverage/development";
    }
}
