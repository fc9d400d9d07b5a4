package de.lichtweg.platform.integrity;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.integrity.CheckResults.Run;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.status.StatusSection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The checks on the page "Zustand", and one page per check. */
@Controller
@Order(20)
class CheckPages implements StatusSection {

    private static final int HISTORY = 30;

    private final CheckCatalogue catalogue;
    private final CheckResults results;
    private final IntegrityJob job;
    private final Jobs jobs;
    private final RegionKey home;

    CheckPages(
            CheckCatalogue catalogue,
            CheckResults results,
            IntegrityJob job,
            Jobs jobs,
            @Value("${lichtweg.home-region}") String home) {
        this.catalogue = catalogue;
        this.results = results;
        this.job = job;
        this.jobs = jobs;
        this.home = new RegionKey(home);
    }

    @Override
    public String fragment() {
        return "platform/checks :: section";
    }

    @Override
    public Map<String, Object> values(Scope scope) {
        Optional<Run> run = results.latest();
        Map<String, CheckResult> found = run.map(r -> results.results(r.id())).orElse(Map.of());
        List<CheckView> views = catalogue.list().stream()
                .map(c -> CheckView.of(c, found.get(c.key()), scope, home, locale()))
                .toList();
        Map<String, Object> values = new HashMap<>();
        run.ifPresent(r -> {
            values.put("run", r);
            values.put(
                    "seconds",
                    Math.max(1, Duration.between(r.startedAt(), r.endedAt()).toSeconds()));
        });
        values.put("all", views.size());
        values.put("standing", views.stream().filter(CheckView::stands).toList());
        values.put("clean", views.stream().filter(v -> !v.stands()).toList());
        Optional<Jobs.Job> open = open();
        values.put("running", open.isPresent());
        open.flatMap(j -> jobs.find(scope, j.id())).ifPresent(j -> values.put("job", j.id()));
        values.put("mayRun", mayRun(scope));
        return values;
    }

    @GetMapping("/verwaltung/zustand/pruefung/{key}")
    String one(Scope scope, @PathVariable String key, Model model) {
        Check check = catalogue.find(key).orElseThrow(() -> new NotFound("check " + key));
        CheckResult result =
                results.latest().map(r -> results.results(r.id()).get(key)).orElse(null);
        CheckView view = CheckView.of(check, result, scope, home, locale());
        model.addAttribute("check", view);
        model.addAttribute("history", view.found() == null ? List.of() : results.history(key, HISTORY));
        return "platform/check";
    }

    @PostMapping("/verwaltung/zustand/pruefen")
    String run(Scope scope) {
        if (open().isEmpty()) {
            job.submit(scope);
        }
        return "redirect:/verwaltung/zustand";
    }

    /** Whoever ordered it: a second run beside the first would tell nothing new. */
    private Optional<Jobs.Job> open() {
        return jobs.list(Scope.system("integrity"), HISTORY).stream()
                .filter(j -> j.kind().equals(IntegrityJob.KIND))
                .filter(j -> j.state() == Jobs.State.QUEUED || j.state() == Jobs.State.RUNNING)
                .findFirst();
    }

    private static boolean mayRun(Scope scope) {
        return scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION)
                || scope.mayAnywhere(Level.WRITE, DataClass.INTERNAL);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
