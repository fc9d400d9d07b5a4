package de.lichtweg.standards.web;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.TemplateUsage;
import de.lichtweg.standards.TemplateUsage.Used;
import de.lichtweg.standards.TemplateUsage.Version;
import de.lichtweg.standards.Templates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The procedures by which the office works, in all versions, to be read. */
@Controller
class TemplatePages {

    private final Templates templates;
    private final ObjectProvider<TemplateUsage> usage;
    private final LichtwegClock clock;

    TemplatePages(Templates templates, ObjectProvider<TemplateUsage> usage, LichtwegClock clock) {
        this.templates = templates;
        this.usage = usage;
        this.clock = clock;
    }

    /**
     * A version as it is shown.
     *
     * @param anchor its place on the page, such as {@code "grant-2"}
     */
    record Shown(
            String anchor,
            String name,
            int version,
            boolean current,
            LocalDate from,
            @Nullable LocalDate last,
            String source,
            String note,
            List<ShownPhase> phases,
            Optional<Used> used) {}

    /** A phase as it is shown; {@code expectation} is what addresses may expect in it. */
    record ShownPhase(String name, String expectation, List<String> steps) {}

    @GetMapping("/standards/verfahren")
    String page(Scope scope, Model model) {
        Map<Version, Used> used = new HashMap<>();
        usage.forEach(u -> used.putAll(u.used(scope)));
        model.addAttribute("rooms", Rooms.of(scope, "/standards/verfahren"));
        model.addAttribute(
                "templates", templates.list().stream().map(t -> shown(t, used)).toList());
        return "standards/templates";
    }

    private Shown shown(Template t, Map<Version, Used> used) {
        boolean german = !LocaleContextHolder.getLocale().getLanguage().equals("en");
        LocalDate end = t.validTo();
        return new Shown(
                t.key() + "-" + t.version(),
                t.name(german),
                t.version(),
                t.isValidOn(clock.today()),
                t.validFrom(),
                end == null ? null : end.minusDays(1),
                t.source(),
                t.note(),
                t.phases().stream()
                        .map(p -> new ShownPhase(
                                p.name(german),
                                p.expectation().name(),
                                p.steps().stream().map(s -> s.name(german)).toList()))
                        .toList(),
                Optional.ofNullable(used.get(new Version(t.key(), t.version()))));
    }
}
