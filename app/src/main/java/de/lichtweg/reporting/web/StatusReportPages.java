package de.lichtweg.reporting.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.reporting.Audience;
import de.lichtweg.reporting.StatusReports.Order;
import de.lichtweg.reporting.app.ReportDesk;
import de.lichtweg.reporting.domain.Draft;
import de.lichtweg.reporting.domain.FrozenReport;
import de.lichtweg.reporting.domain.Recount;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Status reports: list, draft, frozen report, computing again. */
@Controller
@RequestMapping("/berichte")
class StatusReportPages {

    private final ReportDesk desk;
    private final ReportList list;
    private final MessageSource messages;
    private final LichtwegClock clock;

    StatusReportPages(ReportDesk desk, ReportList list, MessageSource messages, LichtwegClock clock) {
        this.desk = desk;
        this.list = list;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Scope scope, HttpServletRequest request, Model model) {
        model.addAttribute("view", list.view(scope, ReportList.Filter.of(request)));
        return "reporting/list";
    }

    @GetMapping("/neu")
    String fresh(
            Scope scope,
            @RequestParam(name = "region", defaultValue = "") String region,
            @RequestParam(name = "fuer", defaultValue = "") String audience,
            Model model) {
        List<ReportList.Option> regions = list.writable(scope);
        if (regions.isEmpty()) {
            throw new Closed("reporting.write");
        }
        Map<String, String> typed = typed(model);
        model.addAttribute("regions", regions);
        model.addAttribute("region", typed.getOrDefault("region", region));
        model.addAttribute(
                "audiences", Arrays.stream(Audience.values()).map(Enum::name).toList());
        model.addAttribute("audience", typed.getOrDefault("fuer", audience));
        model.addAttribute("typedTitle", typed.getOrDefault("titel", ""));
        model.addAttribute("asOf", typed.getOrDefault("stichtag", clock.today().toString()));
        model.addAttribute("knownOn", typed.getOrDefault("bekannt", ""));
        return "reporting/new";
    }

    @PostMapping
    String begin(
            Scope scope,
            @RequestParam(name = "fuer", defaultValue = "") String audience,
            @RequestParam(name = "region", defaultValue = "") String region,
            @RequestParam(name = "stichtag", defaultValue = "") String asOf,
            @RequestParam(name = "bekannt", defaultValue = "") String knownOn,
            @RequestParam(name = "titel", defaultValue = "") String title) {
        if (!RegionKey.isValid(region)
                || Arrays.stream(Audience.values()).noneMatch(a -> a.name().equals(audience))) {
            throw new RuleViolation("reporting.choose");
        }
        RegionKey key = new RegionKey(region);
        @Nullable LocalDate day = day(asOf);
        Order order = new Order(
                Audience.valueOf(audience),
                key,
                day == null ? clock.today() : day,
                day(knownOn),
                title.isBlank() ? list.title(key, day == null ? clock.today() : day) : title);
        return "redirect:/berichte/entwurf/" + desk.begin(scope, order);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RuleViolation("reporting.day", text);
        }
    }

    @GetMapping("/entwurf/{id:\\d+}")
    String edit(Scope scope, @PathVariable long id, Model model) {
        Draft draft = desk.draft(scope, id);
        if (draft.frozen() != null) {
            return "redirect:/berichte/" + draft.frozen();
        }
        model.addAttribute("regionKey", draft.order().region());
        model.addAttribute("id", id);
        model.addAttribute("changed", Words.current(messages).date(draft.changedAt()));
        model.addAttribute("changedBy", draft.changedBy());
        model.addAttribute(
                "report",
                ReportView.of(desk.preview(scope, draft), draft.version(), "", typed(model), Words.current(messages)));
        return "reporting/draft";
    }

    /** Saves, and freezes if that button was pressed: what was typed last is in it. */
    @PostMapping("/entwurf/{id:\\d+}")
    String write(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "titel", defaultValue = "") String title,
            @RequestParam(name = "aktion", defaultValue = "") String action,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Map<String, String> texts = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("text_")) {
                texts.put(name.substring("text_".length()), values[0]);
            }
        });
        desk.write(scope, id, version, title, texts);
        if (action.equals("einfrieren")) {
            return "redirect:/berichte/" + desk.freeze(scope, id, version + 1);
        }
        flash.addFlashAttribute("saved", true);
        return "redirect:/berichte/entwurf/" + id;
    }

    @PostMapping("/entwurf/{id:\\d+}/verwerfen")
    String discard(Scope scope, @PathVariable long id) {
        desk.discard(scope, id);
        return "redirect:/berichte";
    }

    @GetMapping("/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        FrozenReport head = desk.report(scope, id);
        model.addAttribute("regionKey", head.region());
        model.addAttribute("id", id);
        model.addAttribute("mayRecount", desk.mayWrite(scope, head.region()));
        model.addAttribute(
                "report", ReportView.of(desk.document(scope, id), 0, head.sha256(), Map.of(), Words.current(messages)));
        return "reporting/report";
    }

    @GetMapping("/{id:\\d+}/nachrechnen")
    String recount(Scope scope, @PathVariable long id, Model model) {
        FrozenReport head = desk.report(scope, id);
        Recount recount = desk.recount(scope, id);
        model.addAttribute("regionKey", head.region());
        model.addAttribute("id", id);
        model.addAttribute("head", head);
        model.addAttribute("recount", recount);
        return "reporting/recount";
    }

    /** What came back with a refusal. */
    private static Map<String, String> typed(Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (model.getAttribute("typed") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        }
        return typed;
    }
}
