package de.lichtweg.platform.jobs;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.jobs.Jobs.Job;
import de.lichtweg.platform.jobs.Jobs.State;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of jobs. What a running job says about itself is committed at once, in a transaction of its own: people watch
 * it while the work's transaction is open, and it stays when that one is rolled back.
 */
@Repository
class JobTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What a run needs. */
    record Order(long id, String kind, String parameters, Scope scope, int attempt) {}

    JobTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(Scope scope, String kind, String title, String parameters) {
        return jdbc.sql("""
                -- one job
                insert into platform.job (
                    kind, title, parameters, state, actor, display_name, role, operator_key, territories, created_at)
                values (
                    :kind, :title, :parameters, 'QUEUED', :actor, :displayName, :role, :operator, :territories, :at)
                returning id
                """)
                .param("kind", kind)
                .param("title", title)
                .param("parameters", parameters)
                .param("actor", scope.actor())
                .param("displayName", scope.displayName())
                .param("role", scope.role().name())
                .param("operator", scope.operatorKey())
                .param(
                        "territories",
                        scope.territories().stream().map(RegionKey::value).toArray(String[]::new))
                .param("at", now())
                .query(Long.class)
                .single();
    }

    Optional<Job> find(long id) {
        return jdbc.sql("select * from platform.job where id = ?")
                .param(id)
                .query(JobTable::job)
                .optional();
    }

    /** Newest first; those of one actor, or all. */
    List<Job> list(@Nullable String actor, int limit) {
        return jdbc.sql("""
                -- one job
                select * from platform.job
                 where cast(:actor as text) is null or actor = :actor
                 order by id desc
                 limit :limit
                """)
                .param("actor", actor)
                .param("limit", limit)
                .query(JobTable::job)
                .list();
    }

    List<String> log(long id) {
        return jdbc.sql("select line from platform.job_log where job_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    Optional<Order> findOrder(long id) {
        return jdbc.sql("select * from platform.job where id = ?")
                .param(id)
                .query(JobTable::order)
                .optional();
    }

    /** Begins a queued job, or one whose process was killed; false if somebody cancelled it meanwhile. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(long id) {
        return jdbc.sql("""
                update platform.job
                   set state = 'RUNNING',
                       started_at = :at,
                       ended_at = null,
                       done = 0,
                       step = '',
                       error = null,
                       result = null
                 where id = :id
                   and state in ('QUEUED', 'RUNNING')
                   and not cancel_requested
                """).param("id", id).param("at", now()).update() == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(long id, State state, @Nullable String error) {
        jdbc.sql("update platform.job set state = :state, ended_at = :at, error = :error where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("at", now())
                .param("error", error)
                .update();
    }

    /** Stores progress and tells whether somebody wants the job to stop. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(long id, long done, long total, String step) {
        return jdbc.sql("""
                update platform.job
                   set done = :done,
                       total = :total,
                       step = :step
                 where id = :id
                returning cancel_requested
                """)
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void addLog(long id, String line) {
        jdbc.sql("insert into platform.job_log (job_id, at, line) values (?, ?, ?)")
                .params(id, now(), line)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void result(long id, String json) {
        jdbc.sql("update platform.job set result = ? where id = ?")
                .params(json, id)
                .update();
    }

    boolean isCancelRequested(long id) {
        return jdbc.sql("select cancel_requested from platform.job where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Cancels a queued job at once and asks a running one to stop. */
    void cancel(long id) {
        jdbc.sql("""
                update platform.job
                   set cancel_requested = true,
                       ended_at = case when state = 'QUEUED' then :at else ended_at end,
                       state = case when state = 'QUEUED' then 'CANCELLED' else state end
                 where id = :id
                   and state in ('QUEUED', 'RUNNING')
                """).param("id", id).param("at", now()).update();
    }

    /** Queues an ended job again; false if it is not failed or cancelled. */
    boolean requeue(long id) {
        return jdbc.sql("""
                update platform.job
                   set state = 'QUEUED',
                       cancel_requested = false,
                       started_at = null,
                       ended_at = null,
                       error = null,
                       attempt = attempt + 1
                 where id = ?
                   and state in ('FAILED', 'CANCELLED')
                """).param(id).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Order order(ResultSet row, int n) throws SQLException {
        Scope scope = new Scope(
                row.getString("actor"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("operator_key"),
                Arrays.stream((String[]) row.getArray("territories").getArray())
                        .map(RegionKey::new)
                        .collect(Collectors.toUnmodifiableSet()),
                RightsTable.standard());
        return new Order(
                row.getLong("id"), row.getString("kind"), row.getString("parameters"), scope, row.getInt("attempt"));
    }

    private static Job job(ResultSet row, int n) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                row.getString("actor"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("step"),
                row.getString("error"),
                row.getString("result"),
                true);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
