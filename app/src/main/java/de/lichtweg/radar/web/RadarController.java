package de.lichtweg.radar.web;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.hanging.Hangings;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.radar.app.RadarDesk;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The radar: two lists and a page per case. The file is sent by {@link RadarFile}. */
@Controller
@RequestMapping("/radar")
class RadarController {

    private final RadarListPage list;
    private final RadarCasePage page;
    private final RadarDesk desk;
    private final Regions regions;
    private final Hangings hangings;

    RadarController(RadarListPage list, RadarCasePage page, RadarDesk desk, Regions regions, Hangings hangings) {
        this.list = list;
        this.page = page;
        this.desk = desk;
        this.regions = regions;
        this.hangings = hangings;
    }

    @GetMapping
    String forgotten(Scope scope, HttpServletRequest request, Model model) {
        return list(false, scope, request, model);
    }

    @GetMapping("/konflikte")
    String conflicts(Scope scope, HttpServletRequest request, Model model) {
        return list(true, scope, request, model);
    }

    private String list(boolean conflicts, Scope scope, HttpServletRequest request, Model model) {
        RadarQuery query = RadarQuery.of(request, conflicts, scope, regions.home());
        PageUrl url = PageUrl.of(request);
        model.addAttribute("regionKey", query.region());
        model.addAttribute("url", url);
        model.addAttribute("view", list.view(scope, query, url));
        return "radar/list";
    }

    @GetMapping("/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        RadarCaseView view = page.view(scope, id);
        model.addAttribute("regionKey", view.region());
        model.addAttribute("c", view);
        model.addAttribute(
                "beside", hangings.beside(scope, new SubjectRef(RadarDesk.SUBJECT, Long.toString(id)), view.region()));
        model.addAttribute("talk", hangings.talk(scope, view.record()));
        return "radar/case";
    }

    @PostMapping("/{id:\\d+}/zustaendig")
    String assign(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "wer", defaultValue = "") String whom,
            RedirectAttributes flash) {
        desk.assign(scope, id, version, whom);
        return saved(id, flash);
    }

    @PostMapping("/{id:\\d+}/schliessen")
    String close(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            RedirectAttributes flash) {
        desk.close(scope, id, version, reason);
        return saved(id, flash);
    }

    @PostMapping("/{id:\\d+}/oeffnen")
    String reopen(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            RedirectAttributes flash) {
        desk.reopen(scope, id, version);
        return saved(id, flash);
    }

    @PostMapping("/{id:\\d+}/notizen")
    String note(Scope scope, @PathVariable long id, @RequestParam(defaultValue = "") String text) {
        desk.note(scope, id, text);
        return "redirect:/radar/" + id + "#verlauf";
    }

    private static String saved(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("saved", true);
        return "redirect:/radar/" + id;
    }
}
