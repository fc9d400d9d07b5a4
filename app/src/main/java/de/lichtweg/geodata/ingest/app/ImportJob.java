package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.geodata.ingest.store.UploadStore.Upload;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports an uploaded file in the background. Repeatable: what is known already is not written again. */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "import";

    private final Imports imports;
    private final Uploads uploads;
    private final RefusedRun refused;
    private final JsonMapper json;

    /** Parameters of the job. */
    record Parameters(UUID upload, boolean dryRun, boolean acceptValid) {}

    /** Result of the job: the runs it made. */
    record Outcome(List<Long> runs) {}

    ImportJob(Imports imports, Uploads uploads, RefusedRun refused, JsonMapper json) {
        this.imports = imports;
        this.uploads = uploads;
        this.refused = refused;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Parameters parameters = json.readValue(run.parameters(), Parameters.class);
        Upload upload = uploads.get(run.scope(), parameters.upload);
        Options options = new Options(upload.options());
        try {
            List<Result> results = imports.runAll(
                    options.profile(),
                    uploads.path(upload),
                    options.request(run.scope(), upload, parameters.dryRun, parameters.acceptValid),
                    options.mapping(),
                    (done, total) -> run.progress(done, total, upload.fileName()));
            keep(run, results);
        } catch (RuleViolation e) {
            if (e.code().equals("import.rejected")) {
                keep(run, refused.last(run.scope()).stream().toList());
            }
            throw e;
        }
    }

    private void keep(JobRun run, List<Result> results) {
        run.result(json.writeValueAsString(
                new Outcome(results.stream().map(Result::runId).toList())));
    }
}
