package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.OpenRows;
import de.lichtweg.geodata.ingest.store.MappingStore;
import de.lichtweg.geodata.ingest.store.RowDecisionStore;
import de.lichtweg.geodata.ingest.store.RowDecisionStore.Waiting;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The work list. A choice is imported as a file of one row, through the ordinary engine. */
@Service
class OpenRowService implements OpenRows {

    /** Column and field by which the chosen address is named. */
    private static final String CHOSEN = "lichtweg_zuordnung";

    private static final String ADDRESS = "address";

    /** Numbers of the ledger are written so that no source's own ids can be mistaken for them. */
    private static final String PREFIX = "lichtweg:";

    private final RowDecisionStore decisions;
    private final MappingStore mappings;
    private final Imports imports;
    private final Operations operations;
    private final AuditLog audit;
    private final JsonMapper json;

    OpenRowService(
            RowDecisionStore decisions,
            MappingStore mappings,
            Imports imports,
            Operations operations,
            AuditLog audit,
            JsonMapper json) {
        this.decisions = decisions;
        this.mappings = mappings;
        this.imports = imports;
        this.operations = operations;
        this.audit = audit;
        this.json = json;
    }

    @Override
    public int count(Scope scope) {
        return waiting(scope).size();
    }

    @Override
    public List<OpenRow> list(Scope scope, int limit) {
        return waiting(scope).stream().limit(limit).map(Waiting::row).toList();
    }

    @Override
    public OpenRow get(Scope scope, long run, long row) {
        return one(scope, run, row).row();
    }

    private Waiting one(Scope scope, long run, long row) {
        return waiting(scope).stream()
                .filter(w -> w.row().run() == run && w.row().row() == row)
                .findFirst()
                .orElseThrow(() -> new NotFound("open row " + row + " of import run " + run));
    }

    private List<Waiting> waiting(Scope scope) {
        Map<Long, Boolean> undone = new HashMap<>();
        return decisions.list(scope).stream()
                .filter(w -> reaches(scope, Level.RAW, DataClass.BUSINESS_SECRET, w))
                .filter(w -> !isUndone(scope, w.operation(), undone))
                .filter(w -> !w.decided() || isUndone(scope, w.madeOperation(), undone))
                .toList();
    }

    private boolean isUndone(Scope scope, long operation, Map<Long, Boolean> known) {
        return operation > 0
                && known.computeIfAbsent(
                        operation,
                        o -> operations
                                .find(scope, o)
                                .map(found -> found.undoneBy() != null)
                                .orElse(false));
    }

    private static boolean reaches(Scope scope, Level level, DataClass dataClass, Waiting waiting) {
        String region = waiting.region();
        return region == null
                ? scope.mayAnywhere(level, dataClass)
                : scope.may(level, dataClass, new RegionKey(region));
    }

    @Override
    public long assign(Scope scope, long run, long row, long address) {
        Waiting waiting = one(scope, run, row);
        requireWrite(scope, waiting);
        OpenRow open = waiting.row();
        Path file = file(open, address);
        try {
            Imports.Result result =
                    imports.run(open.profile(), file, request(scope, waiting), mapping(scope, open), null);
            decisions.decide(scope, run, row, result.runId(), "");
            return result.runId();
        } finally {
            delete(file);
        }
    }

    private static Request request(Scope scope, Waiting waiting) {
        OpenRow open = waiting.row();
        String region = waiting.region();
        return new Request(
                scope,
                region == null ? null : new RegionKey(region),
                open.asOf(),
                open.operator().isEmpty() ? null : open.operator(),
                null,
                false,
                false,
                false,
                null,
                "zeile_" + open.row() + "_aus_" + open.fileName(),
                "");
    }

    /** The columns as they were understood in the file itself, and the one that names the address. */
    private Map<String, String> mapping(Scope scope, OpenRow open) {
        Map<String, String> mapping =
                new HashMap<>(mappings.find(scope, open.profile(), Prepared.signature(open.header())));
        mapping.put(ADDRESS, CHOSEN);
        return mapping;
    }

    private static Path file(OpenRow open, long address) {
        List<String> header = new ArrayList<>(open.header());
        header.add(CHOSEN);
        List<String> cells = new ArrayList<>(open.cells());
        while (cells.size() < open.header().size()) {
            cells.add("");
        }
        cells.add(PREFIX + address);
        try {
            Path file = Files.createTempFile("lichtweg-zeile", ".csv");
            try (CsvWriter out = CsvWriter.builder().fieldSeparator(';').build(file, StandardCharsets.UTF_8)) {
                out.writeRecord(header);
                out.writeRecord(cells);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void dismiss(Scope scope, long run, long row, String reason) {
        Waiting waiting = one(scope, run, row);
        requireWrite(scope, waiting);
        if (reason.isBlank()) {
            throw new RuleViolation("import.open.why");
        }
        decisions.decide(scope, run, row, 0, reason.strip());
        audit.write(
                scope,
                "import.row.dismiss",
                new SubjectRef("geodata.import_row", run + "/" + row),
                DataClass.BUSINESS_SECRET,
                reason.strip(),
                json.writeValueAsString(Map.of(
                        "address", waiting.row().label(), "file", waiting.row().fileName())),
                null);
    }

    private static void requireWrite(Scope scope, Waiting waiting) {
        if (!reaches(scope, Level.WRITE, DataClass.INTERNAL, waiting)) {
            throw new RuleViolation("import.scope", String.valueOf(waiting.region()));
        }
    }
}
