package de.lichtweg.geodata.ingest.web;

import de.lichtweg.geodata.ingest.OpenRows;
import de.lichtweg.geodata.ingest.RunSection;
import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.geodata.ingest.app.RejectedRows;
import de.lichtweg.geodata.ingest.store.RunStore;
import de.lichtweg.geodata.ingest.store.StoredIssue;
import de.lichtweg.geodata.ingest.store.StoredRun;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sources with their age, the imports, and one import with its issues and its undo. */
@Controller
class DataPages {

    private static final int RUNS = 1000;
    private static final int NEWEST = 20;
    private static final int PAGE = 50;

    private final RunStore runs;
    private final RejectedRows rejected;
    private final Operations operations;
    private final IssueTexts texts;
    private final RunViews views;
    private final ObjectProvider<SourceInfo> sources;
    private final ObjectProvider<RunSection> sections;
    private final OpenRows openRows;
    private final Clock clock;

    DataPages(
            RunStore runs,
            RejectedRows rejected,
            Operations operations,
            IssueTexts texts,
            RunViews views,
            ObjectProvider<SourceInfo> sources,
            ObjectProvider<RunSection> sections,
            OpenRows openRows,
            Clock clock) {
        this.runs = runs;
        this.rejected = rejected;
        this.operations = operations;
        this.texts = texts;
        this.views = views;
        this.sources = sources;
        this.sections = sections;
        this.openRows = openRows;
        this.clock = clock;
    }

    /**
     * A source with its age.
     *
     * @param months whole months since its newest Stichtag, -1 without one
     */
    public record SourceView(SourceInfo.Source source, long months) {}

    @GetMapping("/daten")
    String data(Scope scope, @RequestParam(name = "importe", defaultValue = "") String which, Model model) {
        runs.endAborted(scope);
        model.addAttribute(
                "sources",
                sources.orderedStream()
                        .flatMap(s -> s.list(scope).stream())
                        .map(s -> new SourceView(s, age(s.asOf())))
                        .toList());
        List<StoredRun> listed = runs.list(scope, which.equals("alle") ? RUNS : NEWEST + 1);
        boolean older = !which.equals("alle") && listed.size() > NEWEST;
        model.addAttribute("runs", older ? listed.subList(0, NEWEST) : listed);
        model.addAttribute("older", older);
        model.addAttribute("waiting", openRows.count(scope));
        model.addAttribute("sourceFiles", ExportLink.of(false, format -> "/daten/quellen." + format));
        model.addAttribute("runFiles", ExportLink.of(false, format -> "/daten/importe." + format));
        model.addAttribute("mayImport", scope.mayAnywhere(Level.WRITE, DataClass.INTERNAL));
        return "geodata/data";
    }

    private long age(@Nullable LocalDate asOf) {
        return asOf == null ? -1 : Math.max(0, ChronoUnit.MONTHS.between(asOf, LocalDate.now(clock)));
    }

    @GetMapping("/daten/import/{run}")
    String one(
            Scope scope,
            Locale locale,
            @PathVariable long run,
            @RequestParam(name = "art", defaultValue = "") String kind,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            Model model) {
        StoredRun stored = get(scope, run);
        int shown = Math.max(1, page);
        List<StoredIssue> issues = runs.issues(scope, run, kind, PAGE + 1, (shown - 1L) * PAGE);
        model.addAttribute("run", stored);
        model.addAttribute("view", views.view(scope, locale, stored));
        model.addAttribute(
                "issueFiles",
                ExportLink.of(
                        false,
                        format -> "/daten/import/" + run + "/hinweise." + format
                                + (kind.matches("[a-z.]+") ? "?art=" + kind : "")));
        model.addAttribute("kind", kind);
        model.addAttribute("page", shown);
        model.addAttribute("more", issues.size() > PAGE);
        model.addAttribute("mayOpen", runs.mayOpen(scope, stored));
        model.addAttribute("undoable", undoable(scope, stored));
        model.addAttribute("undoneBy", undoneBy(scope, stored));
        model.addAttribute("sections", sections(scope, stored));
        model.addAttribute(
                "issues",
                issues.stream()
                        .limit(PAGE)
                        .map(i -> views.view(locale, stored, i))
                        .toList());
        return "geodata/run";
    }

    private List<RunSection.Section> sections(Scope scope, StoredRun run) {
        return operations
                .find(scope, run.operation())
                .map(o -> sections.orderedStream()
                        .flatMap(s -> s.section(scope, o.number(), o.draft().territory(), run.asOf()).stream())
                        .toList())
                .orElse(List.of());
    }

    private StoredRun get(Scope scope, long run) {
        return runs.find(scope, run).orElseThrow(() -> new NotFound("import run " + run));
    }

    private boolean undoable(Scope scope, StoredRun run) {
        return run.operation() > 0 && undoneBy(scope, run) == 0 && runs.mayUndo(scope, run);
    }

    private long undoneBy(Scope scope, StoredRun run) {
        return run.operation() == 0
                ? 0
                : operations
                        .find(scope, run.operation())
                        .map(o -> {
                            Long by = o.undoneBy();
                            return by == null ? 0L : by;
                        })
                        .orElse(0L);
    }

    @GetMapping("/daten/import/{run}/abgewiesen.csv")
    void rejectedRows(Scope scope, Locale locale, @PathVariable long run, HttpServletResponse response)
            throws IOException {
        if (!runs.mayOpen(scope, get(scope, run))) {
            throw new NotFound("import run " + run);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"abgewiesene-zeilen-" + run + ".csv\"");
        rejected.write(scope, run, i -> texts.message(i, locale), response.getWriter());
    }

    @PostMapping("/daten/import/{run}/zuruecknehmen")
    String undo(Scope scope, @PathVariable long run, @RequestParam(name = "grund", defaultValue = "") String why) {
        StoredRun stored = get(scope, run);
        if (why.isBlank()) {
            throw new RuleViolation("import.undo.why");
        }
        operations.undo(scope, stored.operation(), why.strip());
        return "redirect:/daten/import/" + run;
    }
}
