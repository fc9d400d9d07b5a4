package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.read.DataFile;
import de.lichtweg.geodata.ingest.read.Limits;
import de.lichtweg.geodata.ingest.read.RawTable;
import de.lichtweg.geodata.ingest.read.Unpacked;
import de.lichtweg.geodata.ingest.store.MappingStore;
import de.lichtweg.geodata.ingest.store.UploadStore.Upload;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The steps of the wizard: look at the file, check it, import it. */
@Service
public class Wizard {

    private final Uploads uploads;
    private final Recognition recognition;
    private final MappingStore mappings;
    private final Jobs jobs;
    private final JsonMapper json;

    Wizard(Uploads uploads, Recognition recognition, MappingStore mappings, Jobs jobs, JsonMapper json) {
        this.uploads = uploads;
        this.recognition = recognition;
        this.mappings = mappings;
        this.jobs = jobs;
        this.json = json;
    }

    /** What the first data file of an upload is; refused with a sentence if it is nothing known. */
    public Preview preview(Scope scope, Upload upload) {
        Options options = new Options(upload.options());
        try (Unpacked unpacked = Unpacked.open(uploads.path(upload), upload.fileName(), Limits.STANDARD)) {
            List<Prepared> tables = recognition.prepare(
                    options.profile(),
                    unpacked.files().getFirst(),
                    options.request(scope, upload, true, false),
                    options.mapping());
            return preview(tables, unpacked.files());
        }
    }

    private static Preview preview(List<Prepared> tables, List<DataFile> files) {
        Prepared prepared = tables.getFirst();
        List<String> header = prepared.layout().header();
        List<Preview.MappedField> fields = prepared.profile().fields().stream()
                .map(f -> field(f, prepared, header))
                .toList();
        return new Preview(
                prepared.profile().key(),
                prepared.layout().table().dialect(),
                prepared.layout().rows(),
                header,
                IntStream.range(0, header.size())
                        .mapToObj(c -> examples(prepared.layout().sample(), c))
                        .toList(),
                prepared.layout().sample().stream().limit(5).toList(),
                fields,
                files.stream().map(DataFile::name).toList(),
                tables.stream().skip(1).map(Wizard::further).toList(),
                places(prepared));
    }

    private static List<String> examples(List<List<String>> sample, int column) {
        return sample.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(3)
                .toList();
    }

    private static Preview.Further further(Prepared table) {
        return new Preview.Further(
                table.profile().key(),
                table.layout().table().dialect(),
                table.layout().rows());
    }

    private static Preview.@Nullable System places(Prepared prepared) {
        Places places = prepared.places();
        boolean hasPlaces = RawTable.PLACES.contains(prepared.layout().table().format());
        return hasPlaces ? new Preview.System(places.epsg(), places.named(), places.swapped()) : null;
    }

    private static Preview.MappedField field(ImportProfile.Field field, Prepared prepared, List<String> header) {
        Integer column = prepared.mapping().columns().get(field.key());
        return new Preview.MappedField(field.key(), field.required(), column == null ? "" : header.get(column));
    }

    /** Starts the check or the import as a job, remembers the mapping, and returns the job's id. */
    public long start(Scope scope, UUID id, boolean dryRun, boolean acceptValid) {
        Upload upload = uploads.get(scope, id);
        Options options = new Options(upload.options());
        options.request(scope, upload, dryRun, acceptValid);
        remember(scope, upload, options);
        String title = (dryRun ? "Prüfen: " : "Einlesen: ") + upload.fileName();
        return jobs.submit(
                scope,
                ImportJob.KIND,
                title,
                json.writeValueAsString(new ImportJob.Parameters(id, dryRun, acceptValid)));
    }

    private void remember(Scope scope, Upload upload, Options options) {
        Map<String, String> chosen = options.mapping();
        if (chosen.isEmpty()) {
            return;
        }
        try (Unpacked unpacked = Unpacked.open(uploads.path(upload), upload.fileName(), Limits.STANDARD)) {
            Prepared prepared = recognition
                    .prepare(
                            options.profile(),
                            unpacked.files().getFirst(),
                            options.request(scope, upload, true, false),
                            chosen)
                    .getFirst();
            mappings.save(scope, prepared.profile().key(), Prepared.signature(prepared.layout()), chosen);
        }
    }
}
