package de.lichtweg.strategy.store;

import de.lichtweg.coverage.Measure;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.strategy.Goal;
import de.lichtweg.strategy.GoalDraft;
import de.lichtweg.strategy.GoalDraft.Point;
import de.lichtweg.strategy.GoalState;
import de.lichtweg.strategy.Indicator;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Goals. Whoever may open addresses of a region reads its goals and those of the regions around it. */
@Repository
public class GoalStore {

    private static final String ROWS = """
            -- one goal
            select g.*,
                   array(select p.due::text || ' ' || p.percent_e2
                           from strategy.goal_point p
                          where p.goal_id = g.id
                          order by p.due) as points,
                   array(select a.activity_id
                           from strategy.goal_activity a
                          where a.goal_id = g.id
                          order by a.activity_id) as activities
              from strategy.goal g
             order by g.measure, g.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    GoalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the scope may see; in one statement. */
    public List<Goal> list(Scope scope) {
        return ReadOnce.of(
                "strategy.goals",
                List.of(scope),
                () -> jdbc.sql(ROWS).query((r, i) -> goal(r)).list().stream()
                        .filter(g -> sees(scope, g.draft().region()))
                        .toList());
    }

    /** One of them. */
    public Optional<Goal> find(Scope scope, long id) {
        return list(scope).stream().filter(g -> g.id() == id).findFirst();
    }

    private static boolean sees(Scope scope, RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, region)
                || scope.territories().stream()
                        .anyMatch(own -> region.contains(own) && scope.may(Level.ADDRESS, DataClass.INTERNAL, own));
    }

    private static Goal goal(ResultSet r) throws SQLException {
        long parent = r.getLong("parent_id");
        Long parentOrNone = r.wasNull() ? null : Long.valueOf(parent);
        GoalDraft draft = new GoalDraft(
                parentOrNone,
                r.getString("title"),
                r.getString("owner"),
                new RegionKey(r.getString("region_key")),
                Measure.valueOf(r.getString("measure")),
                Indicator.valueOf(r.getString("indicator")),
                r.getString("definition"),
                r.getString("source"),
                r.getObject("valid_from", LocalDate.class),
                GoalState.valueOf(r.getString("state")),
                points(r.getArray("points")),
                Arrays.asList((Long[]) r.getArray("activities").getArray()));
        return new Goal(
                r.getLong("id"),
                r.getInt("version"),
                draft,
                r.getObject("changed_at", OffsetDateTime.class).toInstant(),
                r.getString("changed_by"));
    }

    private static List<Point> points(Array array) throws SQLException {
        List<Point> points = new ArrayList<>();
        for (String text : (String[]) array.getArray()) {
            String[] parts = text.split(" ", 2);
            points.add(new Point(LocalDate.parse(parts[0]), Integer.parseInt(parts[1])));
        }
        return points;
    }

    /** Writes a new one. */
    public long insert(Scope scope, GoalDraft draft) {
        requireWrite(scope, draft.region());
        long id = fields(scope, draft, jdbc.sql("""
                        -- one goal
                        insert into strategy.goal
                          (version, parent_id, title, owner, region_key, measure, indicator, definition, source, valid_from,
                           state, changed_at, changed_by)
                        values (1, :parent, :title, :owner, :region, :measure, :indicator, :definition, :source, :validFrom,
                           :state, :at, :by)
                        returning id
                        """)).query(Long.class).single();
        parts(id, draft);
        return id;
    }

    /** Writes the next version; false if somebody wrote it before. */
    public boolean update(Scope scope, long id, int version, GoalDraft draft) {
        requireWrite(scope, draft.region());
        boolean written = fields(scope, draft, jdbc.sql("""
                        -- one goal
                        update strategy.goal g
                           set version = g.version + 1, parent_id = :parent, title = :title, owner = :owner,
                               region_key = :region, measure = :measure, indicator = :indicator,
                               definition = :definition, source = :source, valid_from = :validFrom, state = :state,
                               changed_at = :at, changed_by = :by
                         where g.id = :id and g.version = :seen
                        """))
                        .param("id", id)
                        .param("seen", version)
                        .update()
                == 1;
        if (written) {
            jdbc.sql("-- all points of one goal\ndelete from strategy.goal_point p where p.goal_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("-- all activities of one goal\ndelete from strategy.goal_activity a where a.goal_id = :id")
                    .param("id", id)
                    .update();
            parts(id, draft);
        }
        return written;
    }

    private StatementSpec fields(Scope scope, GoalDraft d, StatementSpec sql) {
        return sql.param("parent", d.parent())
                .param("title", d.title())
                .param("owner", d.owner())
                .param("region", d.region().value())
                .param("measure", d.measure().name())
                .param("indicator", d.indicator().name())
                .param("definition", d.definition())
                .param("source", d.source())
                .param("validFrom", d.validFrom())
                .param("state", d.state().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.displayName());
    }

    private void parts(long id, GoalDraft draft) {
        jdbc.sql("""
                -- one point
                insert into strategy.goal_point (goal_id, due, percent_e2)
                select :id, p.due, p.percent
                  from unnest(:days::date[], :percents::int[]) as p (due, percent)
                """)
                .param("id", id)
                .param(
                        "days",
                        draft.points().stream().map(p -> p.due().toString()).toArray(String[]::new))
                .param("percents", draft.points().stream().map(Point::percentE2).toArray(Integer[]::new))
                .update();
        jdbc.sql("""
                -- one activity
                insert into strategy.goal_activity (goal_id, activity_id)
                select :id, a.id
                  from unnest(:activities::bigint[]) as a (id)
                """)
                .param("id", id)
                .param("activities", draft.activities().toArray(Long[]::new))
                .update();
    }

    private static void requireWrite(Scope scope, RegionKey region) {
        if (!scope.may(Level.WRITE, DataClass.INTERNAL, region)) {
            throw new Closed("goal.write");
        }
    }
}
