package de.lichtweg.activity.store;

import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.activity.domain.Running;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The register in a few words, for pages about something else. */
@Repository
public class RunningStore {

    private static final String RUNNING = """
            -- one activity that is not over
            select a.*,
                   p.phase,
                   coalesce(m.days, 0) as delay_days
              from (%s) a
              join lateral (
                select p.phase
                  from activity.phase_entry p
                 where p.activity_id = a.id
                 order by p.position desc
                 limit 1) p on true
              left join lateral (
                select max(coalesce(m.forecast, m.plan) - m.plan) as days
                  from activity.milestone m
                 where m.activity_id = a.id
                   and m.actual is null) m on true
             where a.state in ('RUNNING', 'PAUSED')
             order by a.id
            """.formatted(ActivityStore.ROW);

    private static final String BEGUN = """
            -- one activity with the first day of its first phase
            select a.*,
                   (select min(p.since) from activity.phase_entry p where p.activity_id = a.id) as began
              from (%s) a
             order by a.id
            """.formatted(ActivityStore.ROW);

    private static final String OVERDUE = """
            -- one activity with the day that has passed
            select a.*,
                   least(a.due, a.deadline, m.first) as passed
              from (%s) a
              left join lateral (
                select min(coalesce(m.forecast, m.plan)) as first
                  from activity.milestone m
                 where m.activity_id = a.id
                   and m.actual is null) m on true
             where a.state in ('RUNNING', 'PAUSED')
               and least(a.due, a.deadline, m.first) < :day
             order by a.id
            """.formatted(ActivityStore.ROW);

    private final JdbcClient jdbc;
    private final Clock clock;

    RunningStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the scope may see, in one statement, and once on a page. */
    public List<Running> list(Scope scope) {
        return ReadOnce.of("activity.running", List.of(scope), () -> read(scope));
    }

    private List<Running> read(Scope scope) {
        return asked(scope, RUNNING)
                .query((r, i) -> {
                    Running running = new Running(
                            r.getLong("id"),
                            ActivityKind.valueOf(r.getString("kind")),
                            r.getString("title"),
                            ActivityState.valueOf(r.getString("state")),
                            r.getInt("template_version"),
                            r.getString("phase"),
                            r.getString("next_step"),
                            ActivityRows.day(r, "due"),
                            Math.max(0, r.getInt("delay_days")),
                            ActivityStore.regions(r),
                            ActivityStore.regions(r, "places"),
                            who(r));
                    return Reach.of(scope, running.territory(), r.getBoolean("own"))
                                    .isEmpty()
                            ? Optional.<Running>empty()
                            : Optional.of(running);
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * An activity, over or not, with the version of the procedure that it began with.
     *
     * @param began first day of its first phase
     */
    public record Begun(
            long id,
            ActivityKind kind,
            String title,
            int templateVersion,
            LocalDate began,
            List<RegionKey> territory) {}

    /** All that the scope may see, in one statement. */
    public List<Begun> begun(Scope scope) {
        return asked(scope, BEGUN)
                .query((r, i) -> {
                    List<RegionKey> territory = ActivityStore.regions(r);
                    Begun begun = new Begun(
                            r.getLong("id"),
                            ActivityKind.valueOf(r.getString("kind")),
                            r.getString("title"),
                            r.getInt("template_version"),
                            Objects.requireNonNullElse(r.getObject("began", LocalDate.class), LocalDate.EPOCH),
                            territory);
                    return Reach.of(scope, territory, r.getBoolean("own")).isEmpty()
                            ? Optional.<Begun>empty()
                            : Optional.of(begun);
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Something that should have happened by now.
     *
     * @param day the day that has passed first
     */
    public record Overdue(long id, List<RegionKey> territory, LocalDate day) {}

    /** Running activities with a step, a deadline or a milestone that should have been done before a day; in one statement. */
    public List<Overdue> overdue(Scope scope, LocalDate day) {
        return asked(scope, OVERDUE)
                .param("day", day)
                .query((r, i) -> {
                    Overdue overdue = new Overdue(
                            r.getLong("id"), ActivityStore.regions(r), r.getObject("passed", LocalDate.class));
                    return Reach.of(scope, overdue.territory(), r.getBoolean("own"))
                                    .isEmpty()
                            ? Optional.<Overdue>empty()
                            : Optional.of(overdue);
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private StatementSpec asked(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("actor", scope.actor())
                .param("operator", scope.operatorKey())
                .param("today", LocalDate.now(clock));
    }

    private static Running.Who who(ResultSet r) throws SQLException {
        String operator = r.getString("operator_name");
        return new Running.Who(
                r.getString("organisation"),
                r.getString("responsible"),
                operator.isEmpty() ? r.getString("organisation_name") : operator,
                ActivityRows.day(r, "expected_from"),
                ActivityRows.day(r, "expected_to"));
    }
}
