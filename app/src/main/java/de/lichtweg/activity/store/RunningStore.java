package de.lichtweg.activity.store;

import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.activity.domain.Running;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    RunningStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the scope may see, in one statement. */
    public List<Running> list(Scope scope) {
        return jdbc
                .sql(RUNNING)
                .param("actor", scope.actor())
                .param("operator", scope.operatorKey())
                .param("today", LocalDate.now(clock))
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
