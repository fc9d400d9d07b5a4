package de.lichtweg.demo.app;

import de.lichtweg.demo.app.FilesAhead.Ready;
import de.lichtweg.demo.domain.Shipment;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Puts the demo into an empty data folder: files through the ordinary imports, each on the day it would have come. */
@Service
@ConditionalOnProperty(name = "lichtweg.demo", havingValue = "true")
class DemoData implements Preparation {

    /** Files that a training run imports: one of each kind of work. */
    private static final int FOR_TRAINING = 12;

    private static final Scope SCOPE = Scope.system("demo");
    private static final String INSTALLING = "demo.installing";

    private final Imports imports;
    private final Accounts accounts;
    private final DemoActivities activities;
    private final DemoGrants grants;
    private final DemoMunicipalReports municipal;
    private final DemoCommitments commitments;
    private final DemoReports reports;
    private final LichtwegClock clock;
    private final ApplicationEventPublisher events;
    private final Path marker;
    private @Nullable FilesAhead ahead;
    private volatile @Nullable Progress progress;

    /**
     * Where the demo is missing, its files are begun at once: that takes about as long as the server takes to start.
     *
     * @param installing whether this process is to install it
     */
    DemoData(
            Imports imports,
            Accounts accounts,
            DemoActivities activities,
            DemoGrants grants,
            DemoMunicipalReports municipal,
            DemoCommitments commitments,
            DemoReports reports,
            LichtwegClock clock,
            ApplicationEventPublisher events,
            @Value("${lichtweg.data:data}") String dataFolder,
            @Value("${lichtweg.demo.install:false}") boolean installing) {
        this.imports = imports;
        this.accounts = accounts;
        this.activities = activities;
        this.grants = grants;
        this.municipal = municipal;
        this.commitments = commitments;
        this.reports = reports;
        this.clock = clock;
        this.events = events;
        this.marker = Path.of(dataFolder).resolve("demo-installed");
        if (installing && !Files.exists(marker)) {
            this.ahead = FilesAhead.begun();
            this.progress = new Progress(INSTALLING, 0, 0);
        }
    }

    @Override
    public Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }

    /**
     * Installs what is missing. A second call, or one after an interruption, changes nothing that is already there: the
     * same file for the same day writes nothing.
     */
    void install(Consumer<Progress> listener) {
        if (!Files.exists(marker)) {
            importAll(ahead == null ? FilesAhead.begun() : ahead, listener);
            ahead = null;
            markInstalled();
        }
        DemoRoles.ALL.forEach(role -> accounts.ensureRole(SCOPE, role));
        accounts.openRoles(SCOPE, DemoRoles.PASSWORD);
        events.publishEvent(new Preparation.Done());
        progress = null;
    }

    private void importAll(FilesAhead ahead, Consumer<Progress> listener) {
        try (ahead) {
            List<Future<Ready>> files = ahead.files();
            int count = Boolean.getBoolean("lichtweg.training") ? FOR_TRAINING : files.size();
            boolean told = false;
            for (int i = 0; i < count; i++) {
                Progress now = new Progress(INSTALLING, i, count);
                progress = now;
                listener.accept(now);
                Ready next = FilesAhead.await(files.get(i));
                if (!told && next.shipment().importedOn().isAfter(DemoActivities.WRITTEN_ON)) {
                    tellActivities();
                    told = true;
                }
                importOne(next);
            }
            if (told) {
                clock.run();
                municipal.install();
                reports.install();
            }
            listener.accept(new Progress(INSTALLING, count, count));
        } finally {
            clock.run();
        }
    }

    /** On their day among the files: what came later is compared with them. A training run has too few addresses for them. */
    private void tellActivities() {
        activities.install();
        grants.install();
        commitments.install();
    }

    private void markInstalled() {
        try {
            Files.writeString(marker, "1\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importOne(Ready ready) {
        Shipment s = ready.shipment();
        clock.setTo(s.importedOn()
                .atTime(LocalTime.of(10, 0))
                .atZone(LichtwegClock.BERLIN)
                .toInstant());
        ImportProfile.Request request = new ImportProfile.Request(
                SCOPE,
                s.region() == null ? null : new RegionKey(s.region()),
                s.asOf(),
                s.operator(),
                s.source(),
                s.complete(),
                true,
                false,
                s.profile().equals("addresses") ? Integer.valueOf(25833) : null,
                s.name(),
                ready.sha256());
        imports.run(s.profile(), ready.file(), request, Map.of(), null);
    }
}
