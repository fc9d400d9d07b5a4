package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.NewRequest;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.Request.Kind;
import de.lichtweg.cooperation.domain.Request.State;
import de.lichtweg.cooperation.domain.RequestEvent;
import de.lichtweg.cooperation.domain.RequestLink;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests that a scope sees: those of its home and those that its organisation made. */
@Repository
public class RequestStore {

    /** Whether the reader sees a request {@code r}. */
    static final String VISIBLE = """
            (r.territory = any (:exactly::text[])
             or exists (select 1 from unnest(:within::text[]) as w (key) where r.territory like w.key || '%%')
             or :member and r.organisation in %s)
            """.formatted(Seen.OWN);

    private static final String SELECT = """
            -- one request that the reader sees
            select r.*,
                   o.name as organisation_name,
                   r.organisation in %1$s as own
              from cooperation.request r
              join parties.shared_organisation o on o.key = r.organisation
             where %2$s
               and (:id::bigint is null or r.id = :id)
             order by r.state in ('ANSWERED', 'CLOSED'), r.answer_by nulls last, r.asked_at desc, r.id desc
            """.formatted(Seen.OWN, VISIBLE);

    private final JdbcClient jdbc;
    private final Seen seen;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Seen seen, Clock clock) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.clock = clock;
    }

    /** All; open ones first, those that wait longest for the office before the others. */
    public List<Request> list(Scope scope) {
        return read(scope, null);
    }

    /** One of them. */
    public Optional<Request> find(Scope scope, long id) {
        return read(scope, id).stream().findFirst();
    }

    private List<Request> read(Scope scope, @Nullable Long id) {
        return seen.bind(scope, jdbc.sql(SELECT))
                .param("id", id)
                .query((r, i) -> request(scope, r))
                .list();
    }

    /** Writes a new one down. */
    public long insert(Scope scope, NewRequest request, Instant askedAt, LocalDate answerBy) {
        long id = jdbc.sql("""
                        -- one request
                        insert into cooperation.request (
                            version, territory, kind, title, text, organisation, asked_by, asked_at, state, keeper, keeper_name,
                            answer_by, changed_at, demo)
                        values (1, :territory, :kind, :title, :text, :organisation, :by, :asked, 'OPEN', '', '', :answer, :at, :demo)
                        returning id
                        """)
                .param("territory", request.territory().value())
                .param("kind", request.kind().name())
                .param("title", request.title())
                .param("text", request.text())
                .param("organisation", request.organisation())
                .param("by", scope.displayName())
                .param("asked", askedAt.atOffset(ZoneOffset.UTC))
                .param("at", now())
                .param("answer", answerBy)
                .param("demo", request.demo())
                .query(Long.class)
                .single();
        event(scope, id, new RequestEvent("asked", false, "", "", scope.displayName(), clock.instant()));
        return id;
    }

    /**
     * Writes the next version.
     *
     * @param said whether the office said something to who asked
     * @return false if somebody wrote before
     */
    public boolean move(
            Scope scope, Request request, int version, State state, @Nullable LocalDate answerBy, boolean said) {
        return jdbc.sql("""
                        -- one request
                        update cooperation.request r
                           set version = r.version + 1, state = :state, answer_by = :answer, changed_at = :at,
                               answered_at = case when :said then coalesce(r.answered_at, :at) else r.answered_at end,
                               solved_at = case
                                               when :state not in ('ANSWERED', 'CLOSED') then null
                                               else coalesce(r.solved_at, :at)
                                           end
                         where r.id = :id and r.version = :seen
                        """)
                        .param("id", request.id())
                        .param("seen", version)
                        .param("state", state.name())
                        .param("answer", answerBy)
                        .param("said", said)
                        .param("at", now())
                        .update()
                == 1;
    }

    /** Says who works on it; false if somebody wrote before. */
    public boolean keep(Scope scope, Request request, int version, String login, String name) {
        return jdbc.sql("""
                        -- one request
                        update cooperation.request r
                           set version = r.version + 1, keeper = :login, keeper_name = :name, changed_at = :at
                         where r.id = :id and r.version = :seen
                        """)
                        .param("id", request.id())
                        .param("seen", version)
                        .param("login", login)
                        .param("name", name)
                        .param("at", now())
                        .update()
                == 1;
    }

    /** Notes what happened. */
    public void event(Scope scope, long request, RequestEvent event) {
        jdbc.sql("""
                -- one event
                insert into cooperation.request_event (request_id, what, office, body, from_text, name, at)
                values (:request, :what, :office, :body, :from, :name, :at)
                """)
                .param("request", request)
                .param("what", event.what())
                .param("office", event.office())
                .param("body", event.body())
                .param("from", event.fromText())
                .param("name", scope.displayName())
                .param("at", now())
                .update();
    }

    /** What happened to one that the scope was given, the oldest first. */
    public List<RequestEvent> events(Scope scope, Request request) {
        return jdbc.sql("""
                -- one event
                select e.what, e.office, e.body, e.from_text, e.name, e.at
                  from cooperation.request_event e
                 where e.request_id = :request
                 order by e.id
                """)
                .param("request", request.id())
                .query((r, i) -> new RequestEvent(
                        r.getString("what"),
                        r.getBoolean("office"),
                        r.getString("body"),
                        r.getString("from_text"),
                        r.getString("name"),
                        r.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Records that one is about. */
    public List<RequestLink> links(Scope scope, Request request) {
        return jdbc.sql("""
                -- one record
                select l.subject_kind, l.subject_id, l.title, l.path
                  from cooperation.request_link l
                 where l.request_id = :request
                 order by l.title, l.subject_kind, l.subject_id
                """)
                .param("request", request.id())
                .query((r, i) -> new RequestLink(
                        new SubjectRef(r.getString("subject_kind"), r.getString("subject_id")),
                        r.getString("title"),
                        r.getString("path")))
                .list();
    }

    /** Links a record; false if it is linked already. */
    public boolean link(Scope scope, long request, RequestLink link) {
        return jdbc.sql("""
                        -- one record
                        insert into cooperation.request_link (request_id, subject_kind, subject_id, title, path)
                        values (:request, :kind, :id, :title, :path)
                        on conflict do nothing
                        """)
                        .param("request", request)
                        .param("kind", link.subject().kind())
                        .param("id", link.subject().id())
                        .param("title", link.title())
                        .param("path", link.path())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Request request(Scope scope, ResultSet r) throws SQLException {
        RegionKey territory = new RegionKey(r.getString("territory"));
        boolean own = r.getBoolean("own");
        boolean runs = Reach.runs(scope, territory);
        return new Request(
                r.getLong("id"),
                r.getInt("version"),
                territory,
                Kind.valueOf(r.getString("kind")),
                r.getString("title"),
                r.getString("text"),
                r.getString("organisation"),
                r.getString("organisation_name"),
                r.getString("asked_by"),
                r.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(r.getString("state")),
                r.getString("keeper"),
                r.getString("keeper_name"),
                r.getObject("answer_by", LocalDate.class),
                moment(r, "answered_at"),
                moment(r, "solved_at"),
                r.getObject("changed_at", OffsetDateTime.class).toInstant(),
                r.getBoolean("demo"),
                own,
                runs,
                runs || own && Reach.joins(scope));
    }

    private static @Nullable Instant moment(ResultSet r, String column) throws SQLException {
        OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
