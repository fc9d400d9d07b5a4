package de.lichtweg.coverage.web;

import de.lichtweg.coverage.web.GlancePage.Options;
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

/** The parts of a region on one page: municipalities of a district, localities of a municipality, districts of a state. */
@Controller
class GlanceController {

    private final GlancePage page;
    private final GlanceExport export;
    private final SincePage since;
    private final TodayPage today;

    GlanceController(GlancePage page, GlanceExport export, SincePage since, TodayPage today) {
        this.page = page;
        this.export = export;
        this.since = since;
        this.today = today;
    }

    @GetMapping("/kommunen/{region}")
    String show(@PathVariable String region, Scope scope, HttpServletRequest request, Model model) {
        RegionKey key = Question.region(region);
        boolean sumsOnly = key.level() == RegionKey.Level.MUNICIPALITY && Question.seesSumsOnly(scope, key);
        if (sumsOnly || key.level() == RegionKey.Level.LOCALITY) { // there is nothing below to compare
            return "redirect:" + new Links(Question.asOf(request)).situation(key);
        }
        model.addAttribute("regionKey", key);
        model.addAttribute("view", page.build(scope, key, options(request)));
        return "coverage/glance";
    }

    @GetMapping("/kommunen/{region}/seither")
    String since(@PathVariable String region, Scope scope, HttpServletRequest request, Model model) {
        RegionKey key = Question.region(region);
        boolean fragment = request.getHeader("HX-Request") != null;
        model.addAttribute("regionKey", key);
        model.addAttribute("since", since.build(scope, key, Question.asOf(request)));
        return fragment ? "coverage/since :: part" : "coverage/since";
    }

    @GetMapping("/kommunen/{region}/heute")
    String today(@PathVariable String region, Scope scope, HttpServletRequest request, Model model) {
        RegionKey key = Question.region(region);
        boolean fragment = request.getHeader("HX-Request") != null;
        model.addAttribute("regionKey", key);
        model.addAttribute("view", today.build(scope, key, Question.asOf(request)));
        return fragment ? "coverage/today :: part" : "coverage/today";
    }

    @GetMapping("/kommunen/{region}/tabelle.{format}")
    void file(
            @PathVariable String region,
            @PathVariable String format,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RegionKey key = Question.region(region);
        Downloads.send(export.table(scope, key, Question.asOf(request)), "kommunen-" + key, format, response);
    }

    private static Options options(HttpServletRequest request) {
        return new Options(
                Question.asOf(request),
                Question.text(request, "farbe", "perspektive").equals("bandbreite"),
                Question.text(request, "sort", "need"));
    }
}
