package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.Event;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.cooperation.domain.Task.State;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that a scope sees: of its home, of bodies that it sits in, its own, and those that its organisation handed out. */
@Repository
public class TaskStore {

    /** Whether the reader sees a task {@code t} of a body {@code b}, which may be none. */
    static final String VISIBLE = """
            (t.territory = any (:exactly::text[])
             or exists (select 1 from unnest(:within::text[]) as w (key) where t.territory like w.key || '%%')
             or :member and (t.organisation in %1$s or t.asked_org in %1$s or b.id is not null and %2$s))
            """.formatted(Seen.OWN, Seen.BODY);

    private static final String SELECT = """
            -- one task that the reader sees
            select t.*,
                   o.name as organisation_name,
                   t.organisation in %1$s as own,
                   t.asked_org in %1$s as asked
              from cooperation.task t
              left join cooperation.body b on b.id = t.body_id
              join parties.shared_organisation o on o.key = t.organisation
             where %2$s
               and (:id::bigint is null or t.id = :id)
               and (:kind::text is null or t.subject_kind = :kind and t.subject_id = :ref)
               and (:meeting::bigint is null or t.meeting_id = :meeting)
             order by t.state <> 'OPEN', t.due nulls last, t.id
            """.formatted(Seen.OWN, VISIBLE);

    private final JdbcClient jdbc;
    private final Seen seen;
    private final Clock clock;

    TaskStore(JdbcClient jdbc, Seen seen, Clock clock) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.clock = clock;
    }

    /** All, open ones by their day first. */
    public List<Task> list(Scope scope) {
        return read(scope, null, null, null);
    }

    /** One of them. */
    public Optional<Task> find(Scope scope, long id) {
        return ReadOnce.of(
                "cooperation.task",
                List.of(scope, id),
                () -> read(scope, id, null, null).stream().findFirst());
    }

    /** Those about a record. */
    public List<Task> about(Scope scope, SubjectRef subject) {
        return read(scope, null, subject, null);
    }

    /** Those from a meeting. */
    public List<Task> ofMeeting(Scope scope, long meeting) {
        return read(scope, null, null, meeting);
    }

    private List<Task> read(Scope scope, @Nullable Long id, @Nullable SubjectRef subject, @Nullable Long meeting) {
        return seen.bind(scope, jdbc.sql(SELECT))
                .param("id", id)
                .param("kind", subject == null ? null : subject.kind())
                .param("ref", subject == null ? null : subject.id())
                .param("meeting", meeting)
                .query((r, i) -> task(scope, r))
                .list();
    }

    /** Hands one out. */
    public long insert(Scope scope, NewTask task, String askedOrganisation) {
        long id = jdbc.sql("""
                        -- one task
                        insert into cooperation.task (
                            version, territory, body_id, meeting_id, subject_kind, subject_id, about, path, title, detail,
                            organisation, role_name, due, state, asked_by, asked_login, asked_org, created_at, changed_at, demo)
                        values (
                            1, :territory, :body, :meeting, :kind, :ref, :about, :path, :title, :detail,
                            :organisation, :role, :due, 'OPEN', :by, :login, :org, :at, :at, :demo)
                        returning id
                        """)
                .param("territory", task.territory().value())
                .param("body", task.body())
                .param("meeting", task.meeting())
                .param("kind", task.subject().kind())
                .param("ref", task.subject().id())
                .param("about", task.about())
                .param("path", task.path())
                .param("title", task.title())
                .param("detail", task.detail())
                .param("organisation", task.organisation())
                .param("role", task.roleName())
                .param("due", task.due())
                .param("by", scope.displayName())
                .param("login", scope.actor())
                .param("org", askedOrganisation)
                .param("at", now())
                .param("demo", task.demo())
                .query(Long.class)
                .single();
        event(scope, id, "asked", task.due() == null ? "" : task.due().toString());
        return id;
    }

    /** Moves it on, with an event; false if somebody wrote before. */
    public boolean move(
            Scope scope, Task task, int version, State state, @Nullable LocalDate due, String what, String body) {
        boolean written = jdbc.sql("""
                        -- one task
                        update cooperation.task t
                           set version = t.version + 1, state = :state, due = :due, changed_at = :at,
                               closed_on = case when :state = 'OPEN' then null else :today::date end
                         where t.id = :id and t.version = :seen
                        """)
                        .param("id", task.id())
                        .param("seen", version)
                        .param("state", state.name())
                        .param("due", due)
                        .param("at", now())
                        .param("today", LocalDate.now(clock))
                        .update()
                == 1;
        if (written) {
            event(scope, task.id(), what, body);
        }
        return written;
    }

    private void event(Scope scope, long task, String what, String body) {
        jdbc.sql("""
                -- one event
                insert into cooperation.task_event (task_id, what, body, name, at)
                values (:task, :what, :body, :name, :at)
                """)
                .param("task", task)
                .param("what", what)
                .param("body", body)
                .param("name", scope.displayName())
                .param("at", now())
                .update();
    }

    /** What happened to one that the scope was given, the newest first. */
    public List<Event> events(Scope scope, Task task) {
        return jdbc.sql("""
                -- one event
                select e.what, e.body, e.name, e.at
                  from cooperation.task_event e
                 where e.task_id = :task
                 order by e.id desc
                """)
                .param("task", task.id())
                .query((r, i) -> new Event(
                        r.getString("what"),
                        r.getString("body"),
                        r.getString("name"),
                        r.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Task task(Scope scope, ResultSet r) throws SQLException {
        RegionKey territory = new RegionKey(r.getString("territory"));
        boolean own = r.getBoolean("own");
        boolean asked = r.getBoolean("asked");
        return new Task(
                r.getLong("id"),
                r.getInt("version"),
                territory,
                r.getObject("body_id", Long.class),
                r.getObject("meeting_id", Long.class),
                new SubjectRef(r.getString("subject_kind"), r.getString("subject_id")),
                r.getString("about"),
                r.getString("path"),
                r.getString("title"),
                r.getString("detail"),
                r.getString("organisation"),
                r.getString("organisation_name"),
                r.getString("role_name"),
                r.getObject("due", LocalDate.class),
                State.valueOf(r.getString("state")),
                r.getString("asked_by"),
                r.getObject("created_at", OffsetDateTime.class).toInstant(),
                r.getObject("changed_at", OffsetDateTime.class).toInstant(),
                r.getObject("closed_on", LocalDate.class),
                r.getBoolean("demo"),
                own,
                asked,
                (own || asked) && Reach.joins(scope) || Reach.runs(scope, territory));
    }
}
