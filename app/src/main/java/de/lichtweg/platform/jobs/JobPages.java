package de.lichtweg.platform.jobs;

import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.jobs.Jobs.Job;
import de.lichtweg.platform.jobs.Jobs.State;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Work that runs, ran, or failed; the list reloads itself while something moves. */
@Controller
class JobPages {

    private static final int SHOWN = 100;

    private final Jobs jobs;

    JobPages(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/verwaltung/auftraege")
    String list(Scope scope, @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
        List<JobRow> rows = jobs.list(scope, SHOWN).stream().map(JobRow::of).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("moving", rows.stream().anyMatch(JobRow::cancellable));
        model.addAttribute("exports", ExportLink.of(false, format -> "/verwaltung/auftraege." + format));
        return htmx == null ? "platform/jobs" : "platform/jobs :: table";
    }

    @GetMapping("/verwaltung/auftraege/{id}")
    String one(
            Scope scope,
            @PathVariable long id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        JobRow row = JobRow.of(job(scope, id));
        model.addAttribute("row", row);
        model.addAttribute("moving", row.cancellable());
        model.addAttribute("log", jobs.log(scope, id));
        return htmx == null ? "platform/job" : "platform/job :: state";
    }

    @PostMapping("/verwaltung/auftraege/{id}/abbrechen")
    String cancel(Scope scope, @PathVariable long id) {
        jobs.cancel(scope, job(scope, id).id());
        return "redirect:/verwaltung/auftraege/" + id;
    }

    @PostMapping("/verwaltung/auftraege/{id}/wiederholen")
    String retry(Scope scope, @PathVariable long id) {
        jobs.retry(scope, job(scope, id).id());
        return "redirect:/verwaltung/auftraege/" + id;
    }

    private Job job(Scope scope, long id) {
        return jobs.find(scope, id).orElseThrow(() -> new NotFound("job " + id));
    }

    /** A job with finished values; {@code percent} 0 to 100. */
    public record JobRow(Job job, String state, int percent, boolean cancellable, boolean retryable) {

        static JobRow of(Job job) {
            boolean open = job.state() == State.QUEUED || job.state() == State.RUNNING;
            boolean ended = job.state() == State.FAILED || job.state() == State.CANCELLED;
            return new JobRow(job, job.state().name(), percent(job), open, ended);
        }

        private static int percent(Job job) {
            if (job.state() == State.DONE) {
                return 100;
            }
            return job.total() <= 0 ? 0 : (int) Math.clamp(job.done() * 100 / job.total(), 0, 100);
        }
    }
}
