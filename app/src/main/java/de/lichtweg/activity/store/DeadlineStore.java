package de.lichtweg.activity.store;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.Chain.Move;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.Deadline.Draft;
import de.lichtweg.activity.domain.DeadlineChange;
import de.lichtweg.activity.domain.DeadlineRule;
import de.lichtweg.activity.domain.DeadlineRule.Confidence;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Deadlines of activities, and the rules that they follow. Whoever reads those of an activity has been shown that one. */
@Repository
public class DeadlineStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rules in the language of the reader, whether in force or not; law is public. */
    public List<DeadlineRule> rules(Scope scope, boolean german) {
        return jdbc.sql("""
                -- one rule
                select r.*,
                       case when :german then r.name_de else r.name_en end as name,
                       case when :german then r.start_event_de else r.start_event_en end as start_event
                  from activity.deadline_rule r
                 order by r.id
                """).param("german", german).query((r, i) -> rule(r)).list();
    }

    private static DeadlineRule rule(ResultSet r) throws SQLException {
        return new DeadlineRule(
                r.getInt("id"),
                r.getString("key"),
                r.getString("name"),
                r.getString("start_event"),
                term(r),
                r.getBoolean("runs_until"),
                r.getBoolean("working_day"),
                r.getString("source"),
                Objects.requireNonNull(ActivityRows.day(r, "source_on")),
                Confidence.valueOf(r.getString("confidence")),
                Objects.requireNonNull(ActivityRows.day(r, "valid_from")),
                ActivityRows.day(r, "valid_to"));
    }

    private static Term term(ResultSet r) throws SQLException {
        return new Term(r.getInt("length"), Term.Unit.valueOf(r.getString("unit")));
    }

    /** Those of activities that the scope may see, by their days. */
    public List<Deadline> of(Scope scope, List<Activity> activities) {
        return of(scope, activities.stream().map(Activity::id).toList());
    }

    /** The same by the numbers of the activities. */
    public List<Deadline> of(Scope scope, Collection<Long> activities) {
        return jdbc.sql("""
                -- one deadline
                select d.*
                  from activity.deadline d
                 where d.activity_id = any (:activities)
                 order by coalesce(d.set_on, d.computed_on), d.id
                """)
                .param("activities", activities.toArray(Long[]::new))
                .query((r, i) -> deadline(r))
                .list();
    }

    private static Deadline deadline(ResultSet r) throws SQLException {
        return new Deadline(
                r.getLong("id"),
                r.getLong("activity_id"),
                r.getInt("version"),
                new Draft(
                        r.getObject("rule_id", Integer.class),
                        r.getString("name"),
                        ActivityRows.day(r, "start_on"),
                        r.getObject("after_id", Long.class),
                        term(r),
                        r.getBoolean("runs_until"),
                        r.getBoolean("working_day"),
                        ActivityRows.day(r, "set_on"),
                        r.getString("reason"),
                        ActivityRows.day(r, "done_on")),
                Objects.requireNonNull(ActivityRows.day(r, "computed_on")));
    }

    /** Until the end of the transaction nobody else changes those of this activity. */
    public void lock(Scope scope, Activity activity) {
        jdbc.sql("-- one activity\nselect 1 from activity.activity a where a.id = :id for update")
                .param("id", activity.id())
                .query()
                .singleValue();
    }

    /** Writes a new one; its day follows with {@link #compute}. */
    public long insert(Scope scope, Activity activity, Draft draft) {
        requireWrite(activity);
        return values(draft, jdbc.sql("""
                        -- one deadline
                        insert into activity.deadline (
                            activity_id, version, rule_id, name, start_on, after_id, length, unit, runs_until, working_day,
                            computed_on, set_on, reason, done_on)
                        values (
                            :activity, 1, :rule, :name, :start, :after, :length, :unit, :runsUntil, :workingDay,
                            '-infinity', :set, :reason, :done)
                        returning id
                        """))
                .param("activity", activity.id())
                .query(Long.class)
                .single();
    }

    /** Writes the next version; false if somebody wrote it before. */
    public boolean update(Scope scope, Activity activity, long id, int version, Draft draft) {
        requireWrite(activity);
        return values(draft, jdbc.sql("""
                        -- one deadline
                        update activity.deadline d
                           set version = d.version + 1, rule_id = :rule, name = :name, start_on = :start, after_id = :after,
                               length = :length, unit = :unit, runs_until = :runsUntil, working_day = :workingDay,
                               set_on = :set, reason = :reason, done_on = :done
                         where d.id = :id
                           and d.activity_id = :activity
                           and d.version = :version
                        """))
                        .param("id", id)
                        .param("activity", activity.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static StatementSpec values(Draft draft, StatementSpec sql) {
        return sql.param("rule", draft.rule())
                .param("name", draft.name())
                .param("start", draft.start())
                .param("after", draft.after())
                .param("length", draft.term().length())
                .param("unit", draft.term().unit().name())
                .param("runsUntil", draft.runsUntil())
                .param("workingDay", draft.workingDay())
                .param("set", draft.set())
                .param("reason", draft.reason())
                .param("done", draft.done());
    }

    /** Writes the computed days. */
    public void compute(Scope scope, Activity activity, List<Deadline> deadlines) {
        requireWrite(activity);
        jdbc.sql("""
                -- one deadline
                update activity.deadline d
                   set computed_on = n.day
                  from unnest(:ids::bigint[], :days::date[]) as n (id, day)
                 where d.id = n.id
                   and d.activity_id = :activity
                """)
                .param("activity", activity.id())
                .param("ids", deadlines.stream().map(Deadline::id).toArray(Long[]::new))
                .param(
                        "days",
                        deadlines.stream().map(d -> d.computed().toString()).toArray(String[]::new))
                .update();
    }

    /** Removes one on which nothing hangs. */
    public void remove(Scope scope, Activity activity, long id) {
        requireWrite(activity);
        jdbc.sql("-- one deadline\ndelete from activity.deadline d where d.id = :id and d.activity_id = :activity")
                .param("id", id)
                .param("activity", activity.id())
                .update();
    }

    /** Keeps what happened to one. */
    public void log(Scope scope, DeadlineChange.What what, Move move, String why) {
        jdbc.sql("""
                -- one change
                insert into activity.deadline_change (activity_id, name, what, day_before, day_after, why, display_name, at)
                values (:activity, :name, :what, :before, :after, :why, :by, :at)
                """)
                .param("activity", move.deadline().activity())
                .param("name", move.deadline().draft().name())
                .param("what", what.name())
                .param("before", what == DeadlineChange.What.CREATED ? null : move.before())
                .param("after", what == DeadlineChange.What.REMOVED ? null : move.after())
                .param("why", why)
                .param("by", scope.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What happened, the newest first; nothing for who may not read what the offices note. */
    public List<DeadlineChange> changes(Scope scope, Activity activity) {
        return !activity.rights().internal()
                ? List.of()
                : jdbc.sql("""
                        -- one change
                        select c.*
                          from activity.deadline_change c
                         where c.activity_id = :activity
                         order by c.id desc
                        """)
                        .param("activity", activity.id())
                        .query((r, i) -> change(r))
                        .list();
    }

    private static DeadlineChange change(ResultSet r) throws SQLException {
        return new DeadlineChange(
                r.getString("name"),
                DeadlineChange.What.valueOf(r.getString("what")),
                ActivityRows.day(r, "day_before"),
                ActivityRows.day(r, "day_after"),
                r.getString("why"),
                r.getString("display_name"),
                r.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static void requireWrite(Activity activity) {
        if (!activity.rights().write()) {
            throw new Closed("activity.write");
        }
    }
}
