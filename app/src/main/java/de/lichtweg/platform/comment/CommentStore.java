package de.lichtweg.platform.comment;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.comment.People.Person;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comments and mentions. Who asks with the access to a record may read what hangs on it. */
@Repository
class CommentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    CommentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those about a record, the oldest first. */
    List<Comment> list(Scope scope, Access access) {
        return jdbc.sql("""
                -- one comment
                select c.id, c.body, c.display_name, c.at,
                       array(select m.display_name
                               from platform.mention m
                              where m.comment_id = c.id
                              order by m.display_name) as mentioned
                  from platform.comment c
                 where c.subject_kind = :kind and c.subject_id = :subject
                 order by c.id
                """)
                .param("kind", access.subject().kind())
                .param("subject", access.subject().id())
                .query(CommentStore::comment)
                .list();
    }

    private static Comment comment(ResultSet r, int row) throws SQLException {
        Array mentioned = r.getArray("mentioned");
        return new Comment(
                r.getLong("id"),
                r.getString("body"),
                r.getString("display_name"),
                r.getObject("at", OffsetDateTime.class).toInstant(),
                List.of((String[]) mentioned.getArray()));
    }

    long insert(Scope scope, Access access, String body) {
        return jdbc.sql("""
                -- one comment
                insert into platform.comment (subject_kind, subject_id, body, actor, display_name, at)
                values (:kind, :subject, :body, :actor, :name, :at)
                returning id
                """)
                .param("kind", access.subject().kind())
                .param("subject", access.subject().id())
                .param("body", body)
                .param("actor", scope.actor())
                .param("name", scope.displayName())
                .param("at", now())
                .query(Long.class)
                .single();
    }

    void mention(Scope scope, long comment, List<Person> persons) {
        jdbc.sql("""
                -- one person mentioned
                insert into platform.mention (comment_id, login, display_name)
                select :comment, p.login, p.name
                  from unnest(:logins::text[], :names::text[]) as p (login, name)
                """)
                .param("comment", comment)
                .param("logins", persons.stream().map(Person::login).toArray(String[]::new))
                .param("names", persons.stream().map(Person::name).toArray(String[]::new))
                .update();
    }

    /** A mention and the record it is about, before anybody asked whether it may be seen. */
    record Open(long comment, SubjectRef subject, String body, String author, Instant at) {}

    /** What mentions this scope and was not said to be read, the newest first. */
    List<Open> open(Scope scope, int most) {
        return jdbc.sql("""
                -- one comment that mentions somebody
                select c.id, c.subject_kind, c.subject_id, c.body, c.display_name, c.at
                  from platform.mention m
                  join platform.comment c on c.id = m.comment_id
                 where m.login = :actor and m.read_at is null
                 order by c.id desc
                 limit :most
                """)
                .param("actor", scope.actor())
                .param("most", most)
                .query((r, i) -> new Open(
                        r.getLong("id"),
                        new SubjectRef(r.getString("subject_kind"), r.getString("subject_id")),
                        r.getString("body"),
                        r.getString("display_name"),
                        r.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void read(Scope scope, long comment) {
        jdbc.sql("""
                -- one mention of who asks
                update platform.mention set read_at = :at
                 where comment_id = :comment and login = :actor and read_at is null
                """)
                .param("at", now())
                .param("comment", comment)
                .param("actor", scope.actor())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
