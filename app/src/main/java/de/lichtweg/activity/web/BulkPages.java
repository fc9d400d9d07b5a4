package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.BulkEdit;
import de.lichtweg.activity.app.BulkEdit.Order;
import de.lichtweg.activity.app.BulkEdit.Preview;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Change many activities of a list at once: choose, preview with count, do. */
@Controller
@RequestMapping("/aktivitaeten/sammeln")
class BulkPages {

    private final ActivityRegister register;
    private final ActivityListPage list;
    private final ActivityStory story;
    private final BulkEdit bulk;
    private final BulkHistoryPages history;
    private final Regions regions;
    private final MessageSource messages;

    BulkPages(
            ActivityRegister register,
            ActivityListPage list,
            ActivityStory story,
            BulkEdit bulk,
            BulkHistoryPages history,
            Regions regions,
            MessageSource messages) {
        this.register = register;
        this.list = list;
        this.story = story;
        this.bulk = bulk;
        this.history = history;
        this.regions = regions;
        this.messages = messages;
    }

    /** An activity to choose. */
    record Row(long id, String title, String phase, boolean on) {}

    /** What would change about one. */
    record Changed(String title, String href, List<String> changes) {}

    @GetMapping
    String form(Scope scope, HttpServletRequest request, Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (model.getAttribute("typed") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> typed.put(String.valueOf(name), String.valueOf(value)));
        }
        return show(scope, request, typed, null, model);
    }

    /** {@code schritt=pruefen} shows what would happen, {@code schritt=schreiben} does it. */
    @PostMapping
    String send(
            Scope scope,
            HttpServletRequest request,
            @RequestParam(name = "tun", defaultValue = "pruefen") String step,
            @RequestParam(name = "auswahl", defaultValue = "") String fingerprint,
            @RequestParam(name = "grund", defaultValue = "") String why,
            Model model,
            RedirectAttributes flash) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                typed.put(name, String.join(",", values));
            }
        });
        Set<Long> ids = ids(typed);
        Order order = order(new ActivityForm(typed));
        if (!step.equals("schreiben")) {
            return show(scope, request, typed, bulk.preview(scope, ids, order), model);
        }
        long done = bulk.change(scope, ids, order, why, fingerprint);
        if (done == 0) {
            throw new RuleViolation("activity.bulk.same");
        }
        flash.addFlashAttribute("bulkDone", true);
        return "redirect:" + ActivityListPage.PATH + "/sammeln/" + done;
    }

    private static Set<Long> ids(Map<String, String> typed) {
        return Arrays.stream(typed.getOrDefault("wahl", "").split(",", -1))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private static Order order(ActivityForm form) {
        return new Order(
                text(form.get("zug_neu")),
                text(form.get("schritt_neu")),
                Optional.ofNullable(form.day("frist_neu")),
                Arrays.stream(Risk.values())
                        .filter(r -> r.name().equals(form.get("risiko_neu")))
                        .findFirst(),
                text(form.get("zustaendig_neu")));
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String show(
            Scope scope,
            HttpServletRequest request,
            Map<String, String> typed,
            @Nullable Preview preview,
            Model model) {
        Texts texts = Texts.current(messages);
        ActivityQuery query = ActivityQuery.of(request, scope, regions.home());
        List<Activity> found = bulk.writable(scope, list.find(scope, query));
        Set<Long> chosen = ids(typed);
        model.addAttribute("regionKey", query.region());
        model.addAttribute("typed", typed);
        model.addAttribute("action", url(request).moved(ActivityListPage.PATH + "/sammeln"));
        model.addAttribute("back", url(request).moved(ActivityListPage.PATH));
        model.addAttribute(
                "rows",
                found.stream()
                        .map(a -> new Row(
                                a.id(),
                                a.title(),
                                texts.phase(a, register.template(a)),
                                chosen.isEmpty() || chosen.contains(a.id())))
                        .toList());
        model.addAttribute("risks", Arrays.stream(Risk.values()).map(Enum::name).toList());
        model.addAttribute("earlier", history.lines(scope, texts));
        model.addAttribute("preview", preview == null ? null : changed(preview, texts));
        model.addAttribute("fingerprint", preview == null ? "" : preview.fingerprint());
        model.addAttribute(
                "count",
                preview == null
                        ? ""
                        : texts.get(
                                "activity.bulk.count",
                                texts.number(preview.changed()),
                                texts.number(preview.lines().size())));
        return "activity/bulk";
    }

    private List<Changed> changed(Preview preview, Texts texts) {
        return preview.lines().stream()
                .filter(l -> !l.changes().isEmpty())
                .map(l -> new Changed(
                        l.activity().title(),
                        ActivityListPage.PATH + "/" + l.activity().id(),
                        story.words(l.changes(), register.template(l.activity()), texts)))
                .toList();
    }

    /** The question of the list alone, whatever a form sends beside it. */
    private static PageUrl url(HttpServletRequest request) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String key : ActivityQuery.KEYS) {
            keep(request, key, kept);
        }
        keep(request, "region", kept);
        keep(request, "sicht", kept);
        return new PageUrl(request.getRequestURI(), kept);
    }

    private static void keep(HttpServletRequest request, String key, Map<String, List<String>> kept) {
        String value = request.getParameter(key);
        if (value != null && !value.isBlank()) {
            kept.put(key, List.of(value));
        }
    }
}
