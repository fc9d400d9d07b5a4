package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.Notice;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Notices of offices: those told to a scope, and those that it runs. */
@Repository
public class NoticeStore {

    private static final String SELECT = """
            -- one notice that is told to the reader or run by it
            select n.*,
                   (select count(*) from cooperation.notice_read r where r.notice_id = n.id) as read
              from cooperation.notice n
             where (exists (
                        select 1
                          from unnest(:territories::text[]) as t (key)
                         where t.key like n.territory || '%'
                           and (n.regions = '{}' or exists (select 1 from unnest(n.regions) as g (key) where t.key like g.key || '%')))
                    and (n.roles = '{}' or :role = any (n.roles))
                    or n.territory = any (:homes::text[]))
               and (:all
                    or n.withdrawn_on is null
                       and :today between n.valid_from and n.valid_to
                       and not exists (
                           select 1 from cooperation.notice_read r where r.notice_id = n.id and r.login = :actor))
             order by n.valid_from desc, n.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those in force that the scope has not dismissed, the newest first. */
    public List<Notice> current(Scope scope) {
        return read(scope, false);
    }

    /** All, also those that are over. */
    public List<Notice> list(Scope scope) {
        return read(scope, true);
    }

    private List<Notice> read(Scope scope, boolean all) {
        List<String> territories = scope.territories().stream()
                .filter(t -> scope.may(Level.ADDRESS, DataClass.COOPERATION, t))
                .map(RegionKey::value)
                .toList();
        return territories.isEmpty()
                ? List.of()
                : asked(scope, territories)
                        .param("all", all)
                        .query((r, i) -> notice(scope, r))
                        .list();
    }

    private StatementSpec asked(Scope scope, List<String> territories) {
        return jdbc.sql(SELECT)
                .param("territories", territories.toArray(String[]::new))
                .param(
                        "homes",
                        scope.territories().stream()
                                .filter(t -> Reach.runs(scope, t))
                                .map(RegionKey::value)
                                .toArray(String[]::new))
                .param("role", scope.role().name())
                .param("actor", scope.actor())
                .param("today", LocalDate.now(clock));
    }

    /** Writes a new one. */
    public long insert(Scope scope, Notice notice) {
        BodyStore.requireRun(scope, notice.territory());
        return jdbc.sql("""
                        -- one notice
                        insert into cooperation.notice (
                            version, territory, roles, regions, title, text, link, valid_from, valid_to, written_at, written_by, demo)
                        values (1, :territory, :roles, :regions, :title, :text, :link, :from, :to, :at, :by, :demo)
                        returning id
                        """)
                .param("territory", notice.territory().value())
                .param("roles", notice.roles().stream().map(Role::name).toArray(String[]::new))
                .param(
                        "regions",
                        notice.regions().stream().map(RegionKey::value).toArray(String[]::new))
                .param("title", notice.title())
                .param("text", notice.text())
                .param("link", notice.link())
                .param("from", notice.from())
                .param("to", notice.to())
                .param("at", now())
                .param("by", scope.displayName())
                .param("demo", notice.demo())
                .query(Long.class)
                .single();
    }

    /** Takes one back; false if somebody did before. */
    public boolean withdraw(Scope scope, Notice notice, int version) {
        BodyStore.requireRun(scope, notice.territory());
        return jdbc.sql("""
                        -- one notice
                        update cooperation.notice n
                           set version = n.version + 1, withdrawn_on = :today
                         where n.id = :id and n.version = :seen and n.withdrawn_on is null
                        """)
                        .param("id", notice.id())
                        .param("seen", version)
                        .param("today", LocalDate.now(clock))
                        .update()
                == 1;
    }

    /** The scope has read one that it was given. */
    public void dismiss(Scope scope, Notice notice) {
        jdbc.sql("""
                -- one notice of one login
                insert into cooperation.notice_read (notice_id, login, at)
                values (:id, :actor, :at)
                on conflict do nothing
                """)
                .param("id", notice.id())
                .param("actor", scope.actor())
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Notice notice(Scope scope, ResultSet r) throws SQLException {
        RegionKey territory = new RegionKey(r.getString("territory"));
        return new Notice(
                r.getLong("id"),
                r.getInt("version"),
                territory,
                texts(r, "roles").stream().map(Role::valueOf).toList(),
                texts(r, "regions").stream().map(RegionKey::new).toList(),
                r.getString("title"),
                r.getString("text"),
                r.getString("link"),
                r.getObject("valid_from", LocalDate.class),
                r.getObject("valid_to", LocalDate.class),
                r.getObject("withdrawn_on", LocalDate.class),
                r.getString("written_by"),
                r.getInt("read"),
                r.getBoolean("demo"),
                Reach.runs(scope, territory));
    }

    private static List<String> texts(ResultSet r, String column) throws SQLException {
        return Arrays.asList((String[]) r.getArray(column).getArray());
    }
}
