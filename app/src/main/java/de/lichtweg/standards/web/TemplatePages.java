package de.lichtweg.standards.web;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.TemplateUsage;
import de.lichtweg.standards.TemplateUsage.Used;
import de.lichtweg.standards.TemplateUsage.Version;
import de.lichtweg.standards.Templates;
import de.lichtweg.standards.app.ProcedureTable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.bind.annotation.PathVariable;

/** The procedures by which the office works, in all versions, to be read and taken away. */
@Controller
class TemplatePages {

    private static final String PATH = "/standards/verfahren";

    private final Templates templates;
    private final ObjectProvider<TemplateUsage> usage;
    private final ProcedureTable table;
    private final LichtwegClock clock;

    TemplatePages(Templates templates, ObjectProvider<TemplateUsage> usage, ProcedureTable table, LichtwegClock clock) {
        this.templates = templates;
        this.usage = usage;
        this.table = table;
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

    @GetMapping(PATH)
    String page(Scope scope, Model model) {
        Map<Version, Used> used = new HashMap<>();
        usage.forEach(u -> used.putAll(u.used(scope)));
        model.addAttribute("rooms", Rooms.of(scope, PATH));
        model.addAttribute(
                "templates", templates.list().stream().map(t -> shown(t, used)).toList());
        model.addAttribute("exports", ExportLink.of(false, format -> PATH + "." + format));
        model.addAttribute("mayAdd", scope.mayAnywhere(Level.WRITE, DataClass.STANDARD_OFFICE));
        return "standards/templates";
    }

    @GetMapping(PATH + ".{format}")
    void file(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        LocalDate today = clock.today();
        Downloads.send(
                new Table<>(
                        "Verfahrensvorlagen",
                        table.columns(),
                        table.lines(templates.list()),
                        new Provenance("Standards: Verfahrensvorlagen", today, null, today, false, List.of())),
                "verfahren",
                format,
                response);
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
