package de.lichtweg.platform.mail;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.mail.Post.State;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox as it is read: mails of the territory for its administration, subject and text for who may see their data class
 * there. What was for the recipient alone is shown in the demo only, where no mail leaves.
 */
@Repository
class PostTable {

    private static final String VISIBLE = """
              from platform.mail m
             where (:everywhere
                    or m.territory = 'DE'
                    or exists (
                         select 1
                           from unnest(:own) as own (key)
                          where m.territory like own.key || '%'
                             or own.key like m.territory || '%'))
            """;

    private final JdbcClient jdbc;
    private final boolean demo;

    PostTable(JdbcClient jdbc, @Value("${lichtweg.demo}") boolean demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    /** Newest first; all, or those in a state. */
    List<Post> list(Scope scope, @Nullable State state, int limit) {
        return closed(scope)
                ? List.of()
                : visible(scope, "-- one mail\nselect m.*\n" + VISIBLE + """
                           and (cast(:state as text) is null or m.state = :state)
                         order by m.id desc
                         limit :limit
                        """)
                        .param("state", state == null ? null : state.name())
                        .param("limit", limit)
                        .query((r, i) -> post(scope, r))
                        .list();
    }

    Optional<Post> find(Scope scope, long id) {
        return closed(scope)
                ? Optional.empty()
                : visible(scope, "-- one mail\nselect m.*\n" + VISIBLE + "   and m.id = :id")
                        .param("id", id)
                        .query((r, i) -> post(scope, r))
                        .optional();
    }

    private static boolean closed(Scope scope) {
        return !scope.mayAnywhere(Level.AGGREGATE, DataClass.ADMINISTRATION);
    }

    private JdbcClient.StatementSpec visible(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param(
                        "everywhere",
                        scope.rights()
                                        .level(scope.role(), DataClass.ADMINISTRATION, false)
                                        .compareTo(Level.AGGREGATE)
                                >= 0)
                .param("own", scope.territories().stream().map(RegionKey::value).toArray(String[]::new));
    }

    private Post post(Scope scope, ResultSet r) throws SQLException {
        RegionKey territory = new RegionKey(r.getString("territory"));
        boolean open = scope.may(Level.RAW, DataClass.valueOf(r.getString("data_class")), territory);
        boolean named = open || scope.may(Level.RAW, DataClass.ADMINISTRATION, territory);
        String html = r.getString("html");
        String secret = demo ? r.getString("secret") : null;
        return new Post(
                r.getLong("id"),
                named ? r.getString("recipient") : "",
                open ? r.getString("subject") : "",
                open ? shown(r.getString("body"), secret) : "",
                open && html != null ? shown(html, secret) : null,
                territory,
                State.valueOf(r.getString("state")),
                r.getInt("attempts"),
                Objects.requireNonNull(moment(r, "created_at")),
                r.getString("created_by"),
                moment(r, "sent_at"),
                open ? r.getString("error") : null,
                open);
    }

    private static String shown(String stored, @Nullable String secret) {
        return secret == null ? stored : stored.replace(Mail.PLACE, secret);
    }

    private static @Nullable Instant moment(ResultSet r, String column) throws SQLException {
        OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
