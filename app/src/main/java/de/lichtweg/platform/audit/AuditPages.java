package de.lichtweg.platform.audit;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditTrail.Entry;
import de.lichtweg.platform.audit.AuditTrail.Filter;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The audit log to look through and to take away. */
@Controller
class AuditPages {

    private static final int PAGE = 50;
    private static final int BATCH = 1000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.GERMAN);

    private final AuditTrail trail;
    private final ObjectProvider<SubjectPages> pages;
    private final JsonMapper json;
    private final Clock clock;
    private final boolean demo;

    AuditPages(
            AuditTrail trail,
            ObjectProvider<SubjectPages> pages,
            JsonMapper json,
            Clock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.trail = trail;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/verwaltung/protokoll")
    String list(
            Scope scope,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Filter filter = new Filter(who.strip(), what.strip(), from, to);
        long count = trail.count(scope, filter);
        long last = Math.max(1, (count + PAGE - 1) / PAGE);
        long shown = Math.clamp(page, 1, last);
        model.addAttribute("entries", rows(scope, trail.list(scope, filter, PAGE, (shown - 1) * PAGE)));
        model.addAttribute("filter", filter);
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        model.addAttribute("exports", ExportLink.of(false, format -> href(filter, format)));
        return "platform/audit";
    }

    private static String href(Filter filter, String format) {
        return UriComponentsBuilder.fromPath("/verwaltung/protokoll." + format)
                .queryParam("who", "{who}")
                .queryParam("what", "{what}")
                .queryParam("from", filter.from() == null ? "" : filter.from())
                .queryParam("to", filter.to() == null ? "" : filter.to())
                .encode()
                .buildAndExpand(filter.who(), filter.what())
                .toUriString();
    }

    @GetMapping("/verwaltung/protokoll/{id}")
    String one(Scope scope, @PathVariable long id, Model model) {
        Entry entry = trail.find(scope, id).orElseThrow(() -> new NotFound("audit entry"));
        model.addAttribute("entry", rows(scope, List.of(entry)).getFirst());
        model.addAttribute("fields", Difference.between(json, entry.before(), entry.after()));
        return "platform/audit-entry";
    }

    @GetMapping("/verwaltung/protokoll.{format}")
    void file(
            Scope scope,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        Filter filter = new Filter(who.strip(), what.strip(), from, to);
        Downloads.send(
                AuditTable.of(offset -> trail.list(scope, filter, BATCH, offset), LocalDate.now(clock), demo),
                "protokoll",
                format,
                response);
    }

    private List<Row> rows(Scope scope, List<Entry> entries) {
        Set<SubjectRef> subjects = entries.stream().map(AuditPages::subject).collect(Collectors.toSet());
        Map<SubjectRef, String> found = new HashMap<>();
        pages.stream().forEach(p -> found.putAll(p.find(scope, subjects)));
        return entries.stream()
                .map(e -> row(e, found.getOrDefault(subject(e), "")))
                .toList();
    }

    private static SubjectRef subject(Entry e) {
        return new SubjectRef(e.subjectKind(), e.subjectId());
    }

    private static Row row(Entry e, String href) {
        return new Row(
                e.id(),
                e.at().format(TIME),
                e.displayName(),
                e.actor(),
                e.role(),
                e.action(),
                e.subjectKind(),
                e.subjectId(),
                href,
                e.dataClass().name(),
                e.why(),
                e.open());
    }

    /** An entry with finished values; {@code href} is empty where its subject has no page. */
    public record Row(
            long id,
            String at,
            String displayName,
            String actor,
            String role,
            String action,
            String subjectKind,
            String subjectId,
            String href,
            String dataClass,
            String why,
            boolean open) {}
}
