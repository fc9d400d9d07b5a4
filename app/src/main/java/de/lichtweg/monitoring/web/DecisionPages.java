package de.lichtweg.monitoring.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.app.BulkApproval;
import de.lichtweg.monitoring.app.Reminders;
import de.lichtweg.monitoring.app.Reminders.Candidate;
import de.lichtweg.monitoring.app.Reminders.Fate;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a district does to many at once: take over what did not change, remind who did not report. Always with a preview. */
@Controller
@RequestMapping("/rueckmeldungen")
class DecisionPages {

    private final BulkApproval approval;
    private final Reminders reminders;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    DecisionPages(
            BulkApproval approval, Reminders reminders, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.approval = approval;
        this.reminders = reminders;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** Somebody concerned. */
    record Row(String name, String href, String detail, boolean concerned) {}

    @GetMapping("/annehmen")
    String approvals(Scope scope, @RequestParam(defaultValue = "") String region, Model model) {
        RegionKey district = district(region);
        List<Report> all = approval.preview(scope, district);
        Words words = Words.current(messages);
        model.addAttribute(
                "rows",
                all.stream()
                        .map(r -> new Row(
                                name(r.municipality()),
                                MatrixPage.PATH + "/" + r.id(),
                                words.period(r.period()) + ", "
                                        + words.get(
                                                "monitoring.on",
                                                words.day(r.course().heardAt())),
                                true))
                        .toList());
        return show(model, district, "approve", all.size(), BulkApproval.fingerprint(all));
    }

    @PostMapping("/annehmen")
    String approve(
            Scope scope,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(name = "auswahl", defaultValue = "") String fingerprint,
            RedirectAttributes flash) {
        RegionKey district = district(region);
        return done(flash, district, "approved", approval.approve(scope, district, fingerprint));
    }

    @GetMapping("/erinnern")
    String candidates(Scope scope, @RequestParam(defaultValue = "") String region, Model model) {
        RegionKey district = district(region);
        List<Candidate> all = reminders.preview(scope, district);
        Words words = Words.current(messages);
        model.addAttribute(
                "rows",
                all.stream()
                        .map(c -> new Row(
                                c.line().municipality().name(),
                                MatrixPage.PATH + "/kommune/" + c.report().municipality(),
                                words.get(
                                        "monitoring.fate." + c.fate(),
                                        words.number(c.line().recipients())),
                                c.fate() == Fate.WRITTEN))
                        .toList());
        int count = (int) all.stream().filter(c -> c.fate() == Fate.WRITTEN).count();
        return show(model, district, "remind", count, Reminders.fingerprint(all));
    }

    @PostMapping("/erinnern")
    String remind(
            Scope scope,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(name = "auswahl", defaultValue = "") String fingerprint,
            RedirectAttributes flash) {
        RegionKey district = district(region);
        return done(flash, district, "reminded", reminders.remind(scope, district, fingerprint));
    }

    private static String show(Model model, RegionKey district, String what, int count, String fingerprint) {
        model.addAttribute("regionKey", district);
        model.addAttribute("what", what);
        model.addAttribute("count", count);
        model.addAttribute("fingerprint", fingerprint);
        model.addAttribute("back", MatrixPage.PATH + "?region=" + district);
        model.addAttribute(
                "action",
                MatrixPage.PATH + (what.equals("approve") ? "/annehmen" : "/erinnern") + "?region=" + district);
        return "monitoring/bulk";
    }

    private static String done(RedirectAttributes flash, RegionKey district, String what, int count) {
        flash.addFlashAttribute("done", what);
        flash.addFlashAttribute("count", count);
        return "redirect:" + MatrixPage.PATH + "?region=" + district;
    }

    private RegionKey district(String region) {
        return RegionKey.isValid(region) && region.length() >= 5 ? new RegionKey(region).district() : regions.home();
    }

    private String name(RegionKey municipality) {
        return regions.find(municipality, clock.today())
                .map(Regions.Region::name)
                .orElse(municipality.value());
    }
}
