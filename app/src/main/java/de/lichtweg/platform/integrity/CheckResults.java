package de.lichtweg.platform.integrity;

import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Runs of the checks as they are kept. */
@Repository
class CheckResults {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CheckResults(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A run without its results. */
    record Run(long id, String actor, Instant startedAt, Instant endedAt) {}

    /** What a check found in a run. */
    record Past(Instant at, long found, boolean failed) {}

    long insert(Scope scope, Instant started, Instant ended, List<CheckResult> results) {
        long run = jdbc.sql("""
                -- one run
                insert into platform.integrity_run (actor, started_at, ended_at)
                values (:actor, :started, :ended)
                returning id
                """)
                .param("actor", scope.actor())
                .param("started", started.atOffset(ZoneOffset.UTC))
                .param("ended", ended.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        results.forEach(r -> insert(run, r));
        return run;
    }

    private void insert(long run, CheckResult result) {
        jdbc.sql("""
                -- one check of the run
                insert into platform.integrity_result (run_id, check_key, found, cases, error, millis)
                values (:run, :check, :found, cast(:cases as jsonb), :error, :millis)
                """)
                .param("run", run)
                .param("check", result.check())
                .param("found", result.found())
                .param("cases", json.writeValueAsString(result.cases()))
                .param("error", result.error())
                .param("millis", result.millis())
                .update();
    }

    Optional<Run> latest() {
        return jdbc.sql("""
                -- the last run
                select r.id,
                       r.actor,
                       r.started_at,
                       r.ended_at
                from platform.integrity_run r
                order by r.id desc
                limit 1
                """)
                .query((row, n) -> new Run(
                        row.getLong("id"),
                        row.getString("actor"),
                        instant(row, "started_at"),
                        instant(row, "ended_at")))
                .optional();
    }

    Map<String, CheckResult> results(long run) {
        return jdbc
                .sql("""
                -- one check of a run
                select r.check_key,
                       r.found,
                       r.cases,
                       r.error,
                       r.millis
                from platform.integrity_result r
                where r.run_id = :run
                """)
                .param("run", run)
                .query((row, n) -> new CheckResult(
                        row.getString("check_key"),
                        row.getLong("found"),
                        List.of(json.readValue(row.getString("cases"), Finding[].class)),
                        row.getString("error"),
                        row.getLong("millis")))
                .list()
                .stream()
                .collect(Collectors.toMap(CheckResult::check, Function.identity()));
    }

    /** Newest first. */
    List<Past> history(String check, int limit) {
        return jdbc.sql("""
                -- one run of a check
                select p.ended_at,
                       r.found,
                       r.error
                from platform.integrity_result r
                join platform.integrity_run p on p.id = r.run_id
                where r.check_key = :check
                order by r.run_id desc
                limit :limit
                """)
                .param("check", check)
                .param("limit", limit)
                .query((row, n) -> new Past(
                        instant(row, "ended_at"),
                        row.getLong("found"),
                        !row.getString("error").isEmpty()))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
