package de.lichtweg.monitoring.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Answers;
import de.lichtweg.monitoring.Period;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Report.Course;
import de.lichtweg.monitoring.Report.Dates;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.Way;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.monitoring.domain.Step;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reports and what they looked like after each step. Who may read and write what is decided by {@link Reach}. */
@Repository
public class MunicipalReportStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MunicipalReportStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Those of a region from a day on that the scope may see, the oldest first. */
    public List<Report> list(Scope scope, RegionKey region, LocalDate from) {
        return jdbc
                .sql("""
                        -- one report
                        select r.*
                          from monitoring.report r
                         where r.municipality like :within
                           and r.last_day >= :from
                         order by r.first_day, r.municipality
                        """)
                .param("within", region.equals(RegionKey.GERMANY) ? "%" : region.value() + "%")
                .param("from", from)
                .query((r, i) -> report(r))
                .list()
                .stream()
                .filter(r -> Reach.mayRead(scope, r.municipality()))
                .toList();
    }

    /** One that the scope may see. */
    public Optional<Report> find(Scope scope, long id) {
        return jdbc.sql("""
                        -- one report
                        select r.*
                          from monitoring.report r
                         where r.id = :id
                        """)
                .param("id", id)
                .query((r, i) -> report(r))
                .optional()
                .filter(r -> Reach.mayRead(scope, r.municipality()));
    }

    /** Those of some ids that the scope may see. */
    public Set<Long> visible(Scope scope, Collection<Long> ids) {
        return jdbc.sql("""
                -- one report
                select r.*
                  from monitoring.report r
                 where r.id = any (:ids)
                """).param("ids", ids.toArray(Long[]::new)).query((r, i) -> report(r)).list().stream()
                .filter(r -> Reach.mayRead(scope, r.municipality()))
                .map(Report::id)
                .collect(Collectors.toSet());
    }

    /** The last one before another in which the municipality said something. */
    public Optional<Report> before(Scope scope, Report report) {
        return jdbc.sql("""
                        -- one report
                        select r.*
                          from monitoring.report r
                         where r.municipality = :municipality
                           and r.first_day < :first
                           and r.state in ('SUBMITTED', 'APPROVED')
                         order by r.first_day desc
                         limit 1
                        """)
                .param("municipality", report.municipality().value())
                .param("first", report.period().first())
                .query((r, i) -> report(r))
                .optional()
                .filter(r -> Reach.mayRead(scope, r.municipality()));
    }

    /** Asks municipalities for a period; those asked already are left out of the answer. */
    public List<Report> open(
            Scope scope, Collection<RegionKey> municipalities, Period period, Dates dates, int formVersion) {
        if (municipalities.stream().anyMatch(m -> !Reach.mayDecide(scope, m))) {
            throw new Closed("monitoring.decide");
        }
        return jdbc.sql("""
                        -- one report
                        insert into monitoring.report
                            (municipality, period, first_day, last_day, form_version, opened_on, due_on, state, version,
                             answers, unchanged, way, reason, heard_from)
                        select m.key, :period, :first, :last, :form, :opened, :due, 'OPEN', 1,
                               '{"texts": {}, "activities": []}', false, 'SIGNED_IN', '', ''
                          from unnest(:municipalities::text[]) as m (key)
                        on conflict (municipality, period) do nothing
                        returning *
                        """)
                .param("period", period.key())
                .param("first", period.first())
                .param("last", period.last())
                .param("form", formVersion)
                .param("opened", dates.openedOn())
                .param("due", dates.dueOn())
                .param(
                        "municipalities",
                        municipalities.stream().map(RegionKey::value).toArray(String[]::new))
                .query((r, i) -> report(r))
                .list();
    }

    /** Writes the next version and keeps it; false if somebody wrote it before. */
    public boolean write(Scope scope, Report next) {
        if (!Reach.mayReport(scope, next.municipality())) {
            throw new Closed("monitoring.report");
        }
        boolean written = columns(next, jdbc.sql("""
                        -- one report
                        update monitoring.report r
                           set state = :state,
                               version = :version,
                               answers = :answers::jsonb,
                               unchanged = :unchanged,
                               way = :way,
                               reason = :reason,
                               heard_at = :heardAt,
                               heard_from = :heardFrom
                         where r.id = :id
                           and r.version = :version - 1
                        """))
                        .param("heardAt", moment(next.course().heardAt()))
                        .param("heardFrom", next.course().heardFrom())
                        .update()
                == 1;
        if (written) {
            keep(scope, next);
        }
        return written;
    }

    private void keep(Scope scope, Report report) {
        columns(report, jdbc.sql("""
                        -- one version
                        insert into monitoring.report_version
                            (report_id, version, state, answers, unchanged, way, reason, actor, display_name, at)
                        values (:id, :version, :state, :answers::jsonb, :unchanged, :way, :reason, :actor, :name, :at)
                        """))
                .param("actor", scope.actor())
                .param("name", scope.displayName())
                .param("at", moment(clock.instant()))
                .update();
    }

    private StatementSpec columns(Report report, StatementSpec sql) {
        return sql.param("id", report.id())
                .param("version", report.version())
                .param("state", report.state().name())
                .param("answers", json.writeValueAsString(report.course().answers()))
                .param("unchanged", report.course().unchanged())
                .param("way", report.course().way().name())
                .param("reason", report.course().reason());
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** All its versions, the newest first. */
    public List<Step> steps(Scope scope, Report report) {
        return !Reach.mayRead(scope, report.municipality())
                ? List.of()
                : jdbc.sql("""
                        -- one version
                        select v.*
                          from monitoring.report_version v
                         where v.report_id = :id
                         order by v.version desc
                        """)
                        .param("id", report.id())
                        .query((r, i) -> new Step(
                                r.getInt("version"),
                                course(r, null, ""),
                                r.getString("display_name"),
                                r.getObject("at", OffsetDateTime.class).toInstant()))
                        .list();
    }

    private Report report(ResultSet r) throws SQLException {
        OffsetDateTime heard = r.getObject("heard_at", OffsetDateTime.class);
        return new Report(
                r.getLong("id"),
                new RegionKey(r.getString("municipality")),
                new Period(r.getString("period")),
                r.getInt("form_version"),
                new Dates(r.getObject("opened_on", LocalDate.class), r.getObject("due_on", LocalDate.class)),
                r.getInt("version"),
                course(r, heard == null ? null : heard.toInstant(), r.getString("heard_from")));
    }

    private Course course(ResultSet r, @Nullable Instant heardAt, String heardFrom) throws SQLException {
        return new Course(
                ReportState.valueOf(r.getString("state")),
                json.readValue(r.getString("answers"), Answers.class),
                r.getBoolean("unchanged"),
                Way.valueOf(r.getString("way")),
                r.getString("reason"),
                heardAt,
                heardFrom);
    }
}
