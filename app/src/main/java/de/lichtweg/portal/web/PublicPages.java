package de.lichtweg.portal.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.domain.DataFile;
import de.lichtweg.region.Regions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The mandate of the office and the glossary. */
@Controller
class PublicPages {

    private final Regions regions;

    PublicPages(Regions regions) {
        this.regions = regions;
    }

    /** A task of the office with the page that fulfils it. */
    record Task(String task, String page, String path, String click) {}

    /** A term with its explanation; {@code stage} names the swatch of a stage, empty for others. */
    record Term(String term, String other, String text, String stage) {}

    @GetMapping("/auftrag")
    String mandate(Locale locale, Scope scope, Model model) {
        String own = ownRegion(scope).value();
        boolean english = locale.getLanguage().equals("en");
        String language = english ? "_en" : "_de";
        model.addAttribute(
                "tasks",
                DataFile.rows("mandate.csv").stream()
                        .map(r -> new Task(
                                r.getOrDefault("task" + language, ""),
                                r.getOrDefault("page" + language, ""),
                                r.getOrDefault("path", "")
                                        .replace("{home}", own)
                                        .replace(
                                                "{state}",
                                                regions.home().value().substring(0, 2)),
                                click(r, english)))
                        .toList());
        return "portal/mandate";
    }

    /** What to click, without the marks of the README, where those who read English find the buttons as they read them. */
    private static String click(Map<String, String> row, boolean english) {
        String text = row.getOrDefault(english ? "click_en" : "click_de", "").replace("*", "");
        if (!english) {
            return text;
        }
        for (Map<String, String> role : DataFile.rows("demo-roles.csv")) {
            text = text.replace("“" + role.get("label_de") + "”", "“" + role.get("label_en") + "”");
        }
        return text;
    }

    /** Somebody with a smaller territory than the installation finds the pages about the own one. */
    private RegionKey ownRegion(Scope scope) {
        return scope.territories().stream()
                .filter(regions.home()::contains)
                .min(Comparator.naturalOrder())
                .orElse(regions.home());
    }

    @GetMapping("/begriffe")
    String terms(Locale locale, Model model) {
        boolean english = locale.getLanguage().equals("en");
        Map<String, List<Term>> groups = DataFile.rows("terms.csv").stream()
                .collect(Collectors.groupingBy(
                        r -> r.getOrDefault("group", ""),
                        LinkedHashMap::new,
                        Collectors.mapping(r -> term(r, english), Collectors.toList())));
        model.addAttribute("groups", groups);
        return "portal/terms";
    }

    private static Term term(Map<String, String> row, boolean english) {
        String own = english ? "_en" : "_de";
        String other = english ? "_de" : "_en";
        return new Term(
                row.getOrDefault("term" + own, ""),
                row.getOrDefault("term" + other, ""),
                row.getOrDefault("text" + own, ""),
                row.getOrDefault("stage", ""));
    }
}
