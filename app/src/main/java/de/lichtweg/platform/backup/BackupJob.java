package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Backups.Backup;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.security.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The backup of every night, and the one that somebody orders on the page: into the folder of the plan, old ones go. */
@Component
class BackupJob implements JobHandler, Routine {

    static final String KIND = "backup";

    private final Backups backups;
    private final BackupPlan plan;
    private final Installation installation;
    private final Jobs jobs;

    BackupJob(Backups backups, BackupPlan plan, Installation installation, Jobs jobs) {
        this.backups = backups;
        this.plan = plan;
        this.installation = installation;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String key() {
        return KIND;
    }

    @Override
    public LocalTime at() {
        return plan.at();
    }

    @Override
    public boolean isOn() {
        return plan.isOn();
    }

    @Override
    public void submit(Scope scope) {
        jobs.submit(scope, KIND, "Sicherung", "");
    }

    @Override
    public void run(JobRun run) {
        Path folder = plan.folder();
        BackupPlan.requireWritable(folder);
        try {
            Backup backup =
                    backups.create(run.scope(), folder, (step, what, done, total) -> run.progress(done, total, what));
            run.log("Gesichert: " + backup.file());
            removeOld(folder, run);
        } catch (UncheckedIOException e) {
            throw new RuleViolation(
                    "backup.disk", folder.toString(), BackupPlan.reason(Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            throw new RuleViolation("backup.disk", folder.toString(), BackupPlan.reason(e));
        }
    }

    /** Keeps the newest by name, which holds the time; touches nothing that was not named by this installation. */
    private void removeOld(Path folder, JobRun run) throws IOException {
        for (Path old : list(folder).stream().skip(plan.kept()).toList()) {
            Files.deleteIfExists(old);
            run.log("Entfernt, weil älter als die letzten " + plan.kept() + ": " + old.getFileName());
        }
    }

    /** The backups of this installation in a folder, newest first. */
    List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String name = "lichtweg-" + installation.homeRegion() + "-\\d{8}-\\d{6}\\.zip";
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> String.valueOf(f.getFileName()).matches(name))
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .toList();
        }
    }
}
