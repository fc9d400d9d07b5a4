package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.Deadlines;
import de.lichtweg.activity.domain.Chain.Move;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.DeadlineRule;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** The deadlines of one activity: how each came about, a form for each, and what happened to them. */
@Controller
@RequestMapping("/aktivitaeten/{id:\\d+}/fristen")
class DeadlinePages {

    private final ActivityRegister register;
    private final Deadlines deadlines;
    private final LichtwegClock clock;
    private final MessageSource messages;

    DeadlinePages(ActivityRegister register, Deadlines deadlines, LichtwegClock clock, MessageSource messages) {
        this.register = register;
        this.deadlines = deadlines;
        this.clock = clock;
        this.messages = messages;
    }

    static String path(long activity) {
        return ActivityListPage.PATH + "/" + activity + "/fristen";
    }

    /** A deadline, ready to be shown. */
    record Line(
            long id,
            String name,
            String day,
            String state,
            String tone,
            String origin,
            String moved,
            String computed,
            String set,
            String reason,
            String source) {}

    /** A line of the history. */
    record Event(Instant at, String text, String author) {}

    @GetMapping
    String list(Scope scope, @PathVariable long id, Model model) {
        Activity activity = register.get(scope, id);
        Texts words = Texts.current(messages);
        DeadlineTexts texts = new DeadlineTexts(words, clock.today());
        List<Deadline> all = deadlines.of(scope, List.of(activity));
        Map<Integer, DeadlineRule> rules = deadlines.rules(scope, words.german()).stream()
                .collect(Collectors.toMap(DeadlineRule::id, Function.identity()));
        boolean internal = activity.rights().internal();
        head(activity, model);
        model.addAttribute(
                "lines",
                all.stream()
                        .map(d -> line(d, Optional.ofNullable(d.draft().rule()).map(rules::get), all, texts, internal))
                        .toList());
        model.addAttribute(
                "events",
                deadlines.changes(scope, activity).stream()
                        .map(c -> new Event(c.at(), texts.change(c), c.author()))
                        .toList());
        return "activity/deadlines";
    }

    private Line line(
            Deadline d, Optional<DeadlineRule> rule, List<Deadline> all, DeadlineTexts texts, boolean internal) {
        LocalDate set = d.draft().set();
        return new Line(
                d.id(),
                d.draft().name(),
                texts.day(d),
                texts.state(d),
                texts.tone(d),
                texts.origin(d, rule, all),
                texts.moved(d),
                set == null ? "" : Texts.current(messages).date(d.computed()),
                set == null ? "" : Texts.current(messages).date(set),
                internal ? d.draft().reason() : "",
                rule.map(texts::source).orElse(""));
    }

    private void head(Activity activity, Model model) {
        model.addAttribute("regionKey", RegionKey.common(activity.draft().territory()));
        model.addAttribute("activityTitle", activity.title());
        model.addAttribute("back", ActivityListPage.PATH + "/" + activity.id());
        model.addAttribute("path", path(activity.id()));
        model.addAttribute(
                "exports",
                ExportLink.of(
                        false,
                        format -> ActivityListPage.PATH + "/fristen." + format + "?aktivitaet=" + activity.id()));
        model.addAttribute("mayWrite", activity.rights().write());
    }

    /** First the rule is chosen, since it says how long and from what on. */
    @GetMapping("/neu")
    String fresh(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "regel", required = false) @Nullable Integer rule,
            Model model) {
        Activity activity = register.get(scope, id);
        List<DeadlineRule> rules =
                deadlines.rules(scope, Texts.current(messages).german());
        Map<String, String> fields = rules.stream()
                .filter(r -> Objects.equals(r.id(), rule))
                .findFirst()
                .map(DeadlineForm::of)
                .orElseGet(DeadlineForm::free);
        model.addAttribute("deadline", 0L);
        return form(scope, activity, fields, rules, 0, model);
    }

    @GetMapping("/{deadline:\\d+}")
    String edit(Scope scope, @PathVariable long id, @PathVariable long deadline, Model model) {
        Activity activity = register.get(scope, id);
        Deadline d = deadlines.of(scope, List.of(activity)).stream()
                .filter(o -> o.id() == deadline)
                .findFirst()
                .orElseThrow(() -> new NotFound("deadline " + deadline));
        model.addAttribute("deadline", deadline);
        List<DeadlineRule> rules =
                deadlines.rules(scope, Texts.current(messages).german());
        return form(scope, activity, DeadlineForm.of(d), rules, deadline, model);
    }

    private String form(
            Scope scope,
            Activity activity,
            Map<String, String> fields,
            List<DeadlineRule> rules,
            long own,
            Model model) {
        ActivityController.requireWrite(activity);
        head(activity, model);
        DeadlineForm form = new DeadlineForm(fields, ActivityController.typed(model));
        DeadlineTexts texts = new DeadlineTexts(Texts.current(messages), clock.today());
        Optional<DeadlineRule> rule = rules.stream()
                .filter(r -> Integer.toString(r.id()).equals(form.get("regel")))
                .findFirst();
        model.addAttribute("fields", form.all());
        model.addAttribute("rule", rule.map(DeadlineRule::name).orElse(""));
        model.addAttribute("event", rule.map(DeadlineRule::startEvent).orElse(""));
        model.addAttribute("source", rule.map(texts::source).orElse(""));
        model.addAttribute(
                "rules",
                rules.stream()
                        .filter(r ->
                                !r.from().isAfter(clock.today()) && (r.to() == null || !r.to().isBefore(clock.today())))
                        .toList());
        model.addAttribute(
                "others",
                deadlines.of(scope, List.of(activity)).stream()
                        .filter(d -> d.id() != own)
                        .toList());
        return "activity/deadline";
    }

    @PostMapping
    String create(
            Scope scope, @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        deadlines.create(scope, id, new DeadlineForm(typed, Map.of()).draft());
        flash.addFlashAttribute("saved", true);
        return "redirect:" + path(id);
    }

    @PostMapping("/{deadline:\\d+}")
    String change(
            Scope scope,
            @PathVariable long id,
            @PathVariable long deadline,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        List<Move> moved = deadlines.change(scope, id, deadline, version, new DeadlineForm(typed, Map.of()).draft());
        flash.addFlashAttribute("saved", true);
        flash.addFlashAttribute("moved", new DeadlineTexts(Texts.current(messages), clock.today()).moves(moved));
        return "redirect:" + path(id);
    }

    @PostMapping("/{deadline:\\d+}/entfernen")
    String remove(Scope scope, @PathVariable long id, @PathVariable long deadline) {
        deadlines.remove(scope, id, deadline);
        return "redirect:" + path(id);
    }
}
