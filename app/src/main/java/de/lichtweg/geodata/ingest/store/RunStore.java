package de.lichtweg.geodata.ingest.store;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.ImportProfile.Plan.Counts;
import de.lichtweg.geodata.ingest.Imports.IssueCount;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of imports and their issues. */
@Repository
public class RunStore {

    private static final String RUN_COLUMNS = """
            id,
            profile,
            file_name,
            sha256,
            dialect,
            dry_run,
            accept_valid,
            region,
            as_of,
            operator,
            source,
            state,
            operation,
            row_count,
            accepted_count,
            rejected_count,
            unchanged_count,
            written_count,
            summary,
            refusal,
            header,
            actor,
            started_at,
            ended_at,
            data_class
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String homeRegion;

    RunStore(JdbcClient jdbc, Clock clock, @Value("${lichtweg.home-region}") String homeRegion) {
        this.homeRegion = homeRegion;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a run; visible to others at once if no transaction is open. */
    public long begin(
            Scope scope, ImportProfile profile, String dialect, List<String> header, ImportProfile.Request request) {
        RegionKey region = request.region();
        return jdbc.sql("""
                        -- one row: the new run
                        insert into geodata.import_run
                            (profile, file_name, sha256, dialect, dry_run, accept_valid, region, as_of, operator, source,
                             complete, epsg, header, actor, started_at, data_class)
                        values (:profile, :file, :sha256, :dialect, :dryRun, :acceptValid, :region, :asOf, :operator,
                             :source, :complete, :epsg, :header, :actor, :at, :dataClass)
                        returning id
                        """)
                .param("profile", profile.key())
                .param("dataClass", profile.dataClass().name())
                .param("file", request.fileName())
                .param("sha256", request.sha256())
                .param("dialect", dialect)
                .param("dryRun", request.dryRun())
                .param("acceptValid", request.acceptValid())
                .param("region", region == null ? null : region.value())
                .param("asOf", request.asOf())
                .param("operator", request.operator())
                .param("source", request.source())
                .param("complete", request.complete())
                .param("epsg", request.epsg())
                .param("header", header.toArray(new String[0]))
                .param("actor", scope.actor())
                .param("at", at())
                .query(Long.class)
                .single();
    }

    /** How many issues belong to runs that ended before; for retention. */
    public long countOldIssues(Scope scope, Instant before) {
        requireProgram(scope);
        return jdbc.sql("""
                        -- number of issues of old runs
                        select count(*)
                        from geodata.import_issue i
                        join geodata.import_run r on r.id = i.run
                        where r.ended_at < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Removes them; the runs stay. */
    public long removeOldIssues(Scope scope, Instant before) {
        requireProgram(scope);
        return jdbc.sql("""
                        -- issues of old runs
                        delete from geodata.import_issue i
                        using geodata.import_run r
                        where r.id = i.run
                          and r.ended_at < :before
                        """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private static void requireProgram(Scope scope) {
        if (!scope.mayAnywhere(Level.AGGREGATE, DataClass.ADMINISTRATION)) {
            throw new RuleViolation("settings.write");
        }
    }

    /** How a run ended. */
    public record End(
            StoredRun.State state,
            long operation,
            Counts counts,
            @Nullable String source,
            @Nullable RegionKey territory,
            String summary,
            String refusal) {}

    /** Ends a run. */
    public void end(Scope scope, long run, End end) {
        RegionKey territory = end.territory;
        jdbc.sql("""
                        -- one row: the run, which the scope itself began
                        update geodata.import_run
                        set state = :state,
                            operation = :operation,
                            row_count = :rows,
                            accepted_count = :accepted,
                            rejected_count = :rejected,
                            unchanged_count = :unchanged,
                            written_count = :written,
                            source = coalesce(:source, source),
                            region = coalesce(region, :territory),
                            summary = :summary,
                            refusal = :refusal,
                            ended_at = :at
                        where id = :id
                          and actor = :actor
                        """)
                .param("state", end.state.name())
                .param("operation", end.operation)
                .param("rows", end.counts.rows())
                .param("accepted", end.counts.accepted())
                .param("rejected", end.counts.rejected())
                .param("unchanged", end.counts.unchanged())
                .param("written", end.counts.written())
                .param("source", end.source)
                .param("territory", territory == null ? null : territory.value())
                .param("summary", end.summary)
                .param("refusal", end.refusal)
                .param("at", at())
                .param("id", run)
                .param("actor", scope.actor())
                .update();
    }

    /** A run that the scope may see. */
    public Optional<StoredRun> find(Scope scope, long id) {
        return jdbc.sql("-- one row: a run\nselect " + RUN_COLUMNS + " from geodata.import_run where id = :id")
                .param("id", id)
                .query(RunStore::run)
                .optional()
                .filter(r -> isVisible(scope, r))
                .map(r -> shown(scope, r));
    }

    /** The newest run of this actor, if it was refused. */
    public Optional<StoredRun> newestRefused(Scope scope) {
        return jdbc.sql("-- one row: a run\nselect " + RUN_COLUMNS
                        + " from geodata.import_run where actor = :actor order by id desc limit 1")
                .param("actor", scope.actor())
                .query(RunStore::run)
                .optional()
                .filter(r -> r.state() == StoredRun.State.REFUSED);
    }

    /** The newest runs first; dry runs left out. */
    public List<StoredRun> list(Scope scope, int limit) {
        return jdbc
                .sql("-- one row a run\nselect " + RUN_COLUMNS
                        + " from geodata.import_run where not dry_run order by id desc limit :limit")
                .param("limit", limit * 4)
                .query(RunStore::run)
                .list()
                .stream()
                .filter(r -> isVisible(scope, r))
                .limit(limit)
                .map(r -> shown(scope, r))
                .toList();
    }

    /** The runs that wrote these operations, of those that the scope may see. */
    public List<StoredRun> listOf(Scope scope, Collection<Long> operations) {
        return jdbc
                .sql("-- one row a run\nselect " + RUN_COLUMNS
                        + " from geodata.import_run where not dry_run and operation = any (:operations)")
                .param("operations", operations.toArray(Long[]::new))
                .query(RunStore::run)
                .list()
                .stream()
                .filter(r -> isVisible(scope, r))
                .toList();
    }

    /** Runs that say they are running and whose process is gone have come to nothing. */
    public void endAborted(Scope scope) {
        jdbc.sql("""
                        -- one row a run of a dead process; the running ones hold their lock
                        update geodata.import_run
                        set state = 'ABORTED',
                            ended_at = :at
                        where state = 'RUNNING'
                          and pg_try_advisory_xact_lock(:space, id::int)
                        """).param("at", at()).param("space", RunLock.SPACE).update();
    }

    /** Counts of a run's issues by kind, most frequent first; only for who may see the file itself. */
    public List<IssueCount> issueCounts(Scope scope, long run) {
        return find(scope, run).filter(r -> mayOpen(scope, r)).isEmpty()
                ? List.of()
                : jdbc.sql("""
                                -- one row a kind of issue
                                select kind, count(*) as count
                                from geodata.import_issue
                                where run = :run
                                group by kind
                                order by count(*) desc, kind
                                """).param("run", run).query(IssueCount.class).list();
    }

    /** Issues of a run in the order found, of one kind or of all ({@code ""}); only for who may see the file itself. */
    public List<StoredIssue> issues(Scope scope, long run, String kind, int limit, long offset) {
        if (find(scope, run).filter(r -> mayOpen(scope, r)).isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        -- one row an issue
                        select row_number, column_name, kind, rejected, arguments, original
                        from geodata.import_issue
                        where run = :run
                          and (:kind = '' or kind = :kind)
                        order by position
                        limit :limit offset :offset
                        """)
                .param("run", run)
                .param("kind", kind)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new StoredIssue(
                        row.getLong("row_number"),
                        row.getString("column_name"),
                        row.getString("kind"),
                        row.getBoolean("rejected"),
                        texts(row.getArray("arguments")),
                        texts(row.getArray("original"))))
                .list();
    }

    /** Whether the scope may see the cells of the file. */
    public boolean mayOpen(Scope scope, StoredRun run) {
        return reaches(scope, Level.RAW, run.dataClass(), run);
    }

    /** Whether the scope may take the run back. */
    public boolean mayUndo(Scope scope, StoredRun run) {
        return reaches(scope, Level.WRITE, DataClass.INTERNAL, run);
    }

    /** Name and sender of an operator's file belong to the file; how many rows it has tells how many addresses moved. */
    private StoredRun shown(Scope scope, StoredRun run) {
        boolean named = run.dataClass() == DataClass.INTERNAL || mayOpen(scope, run);
        boolean counted = reaches(scope, Level.ADDRESS, DataClass.INTERNAL, run);
        return named && counted ? run : run.veiled(named, counted);
    }

    private boolean isVisible(Scope scope, StoredRun run) {
        return reaches(scope, Level.AGGREGATE, DataClass.INTERNAL, run);
    }

    private boolean reaches(Scope scope, Level level, DataClass dataClass, StoredRun run) {
        boolean own = run.actor().equals(scope.actor());
        return own
                ? scope.mayAnywhere(level, dataClass)
                : scope.may(level, dataClass, new RegionKey(Objects.requireNonNullElse(run.region(), homeRegion)));
    }

    private OffsetDateTime at() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static StoredRun run(ResultSet row, int n) throws SQLException {
        Counts counts = new Counts(
                row.getLong("row_count"),
                row.getLong("accepted_count"),
                row.getLong("rejected_count"),
                row.getLong("unchanged_count"),
                row.getLong("written_count"));
        return new StoredRun(
                row.getLong("id"),
                row.getString("profile"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("dialect"),
                row.getBoolean("dry_run"),
                row.getBoolean("accept_valid"),
                row.getString("region"),
                row.getObject("as_of", java.time.LocalDate.class),
                row.getString("operator"),
                row.getString("source"),
                StoredRun.State.valueOf(row.getString("state")),
                row.getLong("operation"),
                counts,
                row.getString("summary"),
                row.getString("refusal"),
                texts(row.getArray("header")),
                row.getString("actor"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                DataClass.valueOf(row.getString("data_class")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
