package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.read.DataFile;
import de.lichtweg.geodata.ingest.read.Limits;
import de.lichtweg.geodata.ingest.read.Unpacked;
import de.lichtweg.platform.error.RuleViolation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The one way in: opens the file, has it recognised, and runs what is in it. */
@Service
class ImportEngine implements Imports {

    private final Recognition recognition;
    private final Runs runs;

    ImportEngine(Recognition recognition, Runs runs) {
        this.recognition = recognition;
        this.runs = runs;
    }

    @Override
    public Result run(
            String profile,
            Path file,
            Request request,
            Map<String, String> mapping,
            @Nullable ProgressListener listener) {
        try (Unpacked unpacked = Unpacked.open(file, request.fileName(), Limits.STANDARD)) {
            List<DataFile> files = unpacked.files();
            if (files.size() > 1) {
                throw new RuleViolation("import.several", request.fileName(), names(files));
            }
            List<Prepared> tables = recognition.prepare(profile, files.getFirst(), request, mapping);
            if (tables.size() > 1) {
                throw new RuleViolation("import.several", request.fileName(), dialects(tables));
            }
            return runs.run(tables.getFirst(), of(files.getFirst(), request, false), listener);
        }
    }

    @Override
    public List<Result> runAll(
            String profile,
            Path file,
            Request request,
            Map<String, String> mapping,
            @Nullable ProgressListener listener) {
        try (Unpacked unpacked = Unpacked.open(file, request.fileName(), Limits.STANDARD)) {
            List<DataFile> files = unpacked.files();
            List<Prepared> tables = files.stream()
                    .flatMap(f -> recognition.prepare(profile, f, request, mapping).stream())
                    .toList();
            if (tables.size() > 1 && !request.dryRun()) {
                tables.forEach(t -> runs.tryOut(t, of(t.file(), request, true)));
            }
            return tables.stream()
                    .map(t -> runs.run(t, of(t.file(), request, files.size() > 1), listener))
                    .toList();
        }
    }

    private static Request of(DataFile file, Request request, boolean own) {
        String hash = own || request.sha256().isEmpty() ? Hashes.sha256(file.path()) : request.sha256();
        return new Request(
                request.scope(),
                request.region(),
                request.asOf(),
                request.operator(),
                request.source(),
                request.complete(),
                request.acceptValid(),
                request.dryRun(),
                request.epsg(),
                file.name(),
                hash);
    }

    private static String dialects(List<Prepared> tables) {
        return tables.stream().map(t -> t.layout().table().dialect()).collect(Collectors.joining(", "));
    }

    private static String names(List<DataFile> files) {
        return files.stream().limit(20).map(DataFile::name).collect(Collectors.joining(", "));
    }
}
