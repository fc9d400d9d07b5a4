package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.BackupRuns.Run;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.jobs.Jobs.Job;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.status.StatusSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The backup on the page "Zustand": how old the last one is, whether it failed, and the plan. */
@Controller
@Order(30)
class BackupPages implements StatusSection {

    /** From this age on the page warns. */
    static final Duration OLD = Duration.ofDays(2);

    private static final int LOOKED_AT = 200;

    private final BackupPlan plan;
    private final BackupJob job;
    private final BackupRuns runs;
    private final Jobs jobs;
    private final Clock clock;

    BackupPages(BackupPlan plan, BackupJob job, BackupRuns runs, Jobs jobs, Clock clock) {
        this.plan = plan;
        this.job = job;
        this.runs = runs;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How it stands, worst first. */
    enum Standing {
        FAILED,
        NEVER,
        OLD,
        FRESH
    }

    @Override
    public String fragment() {
        return "platform/backups :: section";
    }

    @Override
    public Map<String, Object> values(Scope scope) {
        List<Job> past = jobs.list(Scope.system("backup"), LOOKED_AT).stream()
                .filter(j -> j.kind().equals(BackupJob.KIND))
                .toList();
        Optional<Run> last = runs.latest();
        Optional<Job> failed = past.stream().findFirst().filter(j -> j.state() == Jobs.State.FAILED);
        Map<String, Object> values = new HashMap<>();
        last.ifPresent(r -> {
            values.put("last", r);
            values.put("megabytes", Math.max(1, r.bytes() / 1_000_000));
        });
        failed.ifPresent(j -> values.put("failed", j));
        values.put("standing", standing(last, failed).name());
        values.put("running", past.stream().anyMatch(BackupPages::isOpen));
        values.put("on", plan.isOn());
        values.put("at", plan.at().toString());
        values.put("folder", plan.typedFolder());
        values.put("path", plan.folder().toString());
        values.put("kept", plan.kept());
        values.put("there", there());
        values.put("mayChange", scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION));
        return values;
    }

    private Standing standing(Optional<Run> last, Optional<Job> failed) {
        if (failed.isPresent()) {
            return Standing.FAILED;
        }
        Instant limit = clock.instant().minus(OLD);
        return last.map(r -> r.at().isBefore(limit) ? Standing.OLD : Standing.FRESH)
                .orElse(Standing.NEVER);
    }

    private int there() {
        try {
            return job.list(plan.folder()).size();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static boolean isOpen(Job job) {
        return job.state() == Jobs.State.QUEUED || job.state() == Jobs.State.RUNNING;
    }

    @PostMapping("/verwaltung/zustand/sichern")
    String run(Scope scope) {
        boolean open = jobs.list(Scope.system("backup"), LOOKED_AT).stream()
                .anyMatch(j -> j.kind().equals(BackupJob.KIND) && isOpen(j));
        if (!open) {
            job.submit(scope);
        }
        return "redirect:/verwaltung/zustand#sicherung";
    }

    @PostMapping("/verwaltung/zustand/sicherung")
    String change(
            Scope scope,
            @RequestParam(name = "nightly", defaultValue = "false") boolean on,
            @RequestParam(name = "at", defaultValue = "") String at,
            @RequestParam(name = "folder", defaultValue = "") String folder,
            @RequestParam(name = "kept", defaultValue = "") String kept) {
        plan.change(scope, on, at, folder, kept);
        return "redirect:/verwaltung/zustand#sicherung";
    }
}
