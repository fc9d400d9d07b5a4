package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.app.Forecasts;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The path to gigabit of any region whose addresses may be opened, its track record, and both to take away. */
@Controller
class PathController {

    private final PathPage page;
    private final TrackPage track;
    private final PathExport export;
    private final Forecasts forecasts;

    PathController(PathPage page, TrackPage track, PathExport export, Forecasts forecasts) {
        this.page = page;
        this.track = track;
        this.export = export;
        this.forecasts = forecasts;
    }

    @GetMapping(PathPage.PATH + "{region}")
    String show(@PathVariable String region, Scope scope, HttpServletRequest request, Model model) {
        RegionKey key = Question.region(region);
        model.addAttribute("regionKey", key);
        model.addAttribute(
                "view",
                page.build(
                        scope,
                        key,
                        new PathPage.Options(
                                Question.asOf(request),
                                measure(request),
                                Question.text(request, "sort", PathParts.DEFAULT))));
        return request.getHeader("HX-Request") != null ? "coverage/path :: part" : "coverage/path";
    }

    @GetMapping(PathPage.PATH + "{region}/treffer")
    String track(@PathVariable String region, Scope scope, HttpServletRequest request, Model model) {
        RegionKey key = Question.region(region);
        model.addAttribute("regionKey", key);
        model.addAttribute("view", track.build(scope, key, Question.asOf(request), measure(request)));
        return request.getHeader("HX-Request") != null ? "coverage/track :: part" : "coverage/track";
    }

    @PostMapping(PathPage.PATH + "{region}/festhalten")
    String keep(@PathVariable String region, Scope scope, RedirectAttributes flash) {
        RegionKey key = Question.region(region);
        if (!scope.may(Level.WRITE, DataClass.INTERNAL, key)) {
            throw new Closed("forecast.write");
        }
        forecasts.keepToday(scope);
        flash.addFlashAttribute("kept", true);
        return "redirect:" + PathPage.PATH + key + "/treffer";
    }

    @GetMapping(PathPage.PATH + "{region}/tabelle.{format}")
    void file(
            @PathVariable String region,
            @PathVariable String format,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RegionKey key = Question.region(region);
        Downloads.send(export.table(scope, key, Question.asOf(request)), "pfad-" + key, format, response);
    }

    @GetMapping(PathPage.PATH + "{region}/arten.{format}")
    void kinds(
            @PathVariable String region,
            @PathVariable String format,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RegionKey key = Question.region(region);
        PathPage.Asked asked = page.asked(
                scope, key, new PathPage.Options(Question.asOf(request), Measure.ADDRESSES, PathParts.DEFAULT));
        Downloads.send(export.kinds(asked), "pfad-arten-" + key, format, response);
    }

    @GetMapping(PathPage.PATH + "{region}/prognosen.{format}")
    void forecasts(
            @PathVariable String region,
            @PathVariable String format,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RegionKey key = Question.region(region);
        Downloads.send(export.forecasts(scope, key, Question.asOf(request)), "prognosen-" + key, format, response);
    }

    private static Measure measure(HttpServletRequest request) {
        String name = Question.text(request, "mass", "");
        return Arrays.stream(Measure.values())
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElse(Measure.ADDRESSES);
    }
}
