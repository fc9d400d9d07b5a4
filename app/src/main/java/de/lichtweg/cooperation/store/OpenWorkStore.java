package de.lichtweg.cooperation.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OpenWork.Holder;
import de.lichtweg.parties.OpenWork.Item;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is open of an organisation or a person in working together, in one statement. */
@Repository
public class OpenWorkStore {

    private static final String SELECT =
            """
            -- one open thing of the holder that the reader sees
            select 'tasks' as part, t.title, t.about as note, t.due, '/aufgaben/' || t.id as path
              from cooperation.task t
              left join cooperation.body b on b.id = t.body_id
             where t.state = 'OPEN'
               and t.organisation = any (:organisations::text[])
               and (:login = '' or t.role_name = :name)
               and %1$s
            union all
            select 'given', t.title, t.about, t.due, '/aufgaben/' || t.id
              from cooperation.task t
              left join cooperation.body b on b.id = t.body_id
             where t.state = 'OPEN'
               and case
                       when :login = ''
                       then t.asked_org = any (:organisations::text[]) and t.organisation <> all (:organisations::text[])
                       else t.asked_login = :login
                   end
               and %1$s
            union all
            select 'asked', r.title, r.state, r.answer_by, '/anfragen/' || r.id
              from cooperation.request r
             where r.state not in ('ANSWERED', 'CLOSED')
               and r.organisation = any (:organisations::text[])
               and case when :login = '' then r.state <> 'WAITING' else r.asked_by = :name end
               and %2$s
            union all
            select 'reply', r.title, r.state, r.answer_by, '/anfragen/' || r.id
              from cooperation.request r
             where r.state = 'WAITING'
               and :login = ''
               and r.organisation = any (:organisations::text[])
               and %2$s
            union all
            select 'answer', r.title, r.state, r.answer_by, '/anfragen/' || r.id
              from cooperation.request r
             where r.state not in ('ANSWERED', 'CLOSED')
               and case
                       when :login = ''
                       then exists (select 1 from unnest(:runs::text[]) as u (key) where r.territory like u.key || '%%')
                       else r.keeper = :login
                   end
               and %2$s
            union all
            select 'topics', x.title, b.name, null::date,
                   case when x.meeting_id is null then '/termine' else '/termine/' || x.meeting_id end
              from cooperation.topic x
              join cooperation.body b on b.id = x.body_id
             where x.state in ('PROPOSED', 'AGENDA')
               and case when :login = '' then x.organisation = any (:organisations::text[]) else x.proposed_by = :name end
               and %3$s
            union all
            select 'meetings', m.title, b.name, m.day, '/termine/' || m.id
              from cooperation.meeting m
              join cooperation.body b on b.id = m.body_id
             where (m.state in ('PLANNED', 'INVITED') or m.state = 'HELD' and m.minutes <> 'APPROVED')
               and case when :login = '' then b.territory = any (:runs::text[]) else m.changed_by = :name end
               and %3$s
            union all
            select 'decisions', b.short_name || ' ' || d.number || '/' || d.year, d.text, null::date, '/beschluesse/' || d.id
              from cooperation.decision d
              join cooperation.body b on b.id = d.body_id
             where d.follow_title = ''
               and case when :login = '' then b.territory = any (:runs::text[]) else d.written_by = :name end
               and %3$s
            union all
            select 'contacts', c.role_name, c.topics, null::date, '/kontakte/' || c.id
              from cooperation.contact c
             where case
                       when :login = '' then c.organisation = any (:organisations::text[])
                       else c.person = :name and (c.keep_until is null or c.keep_until >= :today)
                   end
               and %4$s
            """.formatted(TaskStore.VISIBLE, RequestStore.VISIBLE, Seen.BODY, ContactStore.VISIBLE);

    private final JdbcClient jdbc;
    private final Seen seen;

    OpenWorkStore(JdbcClient jdbc, Seen seen) {
        this.jdbc = jdbc;
        this.seen = seen;
    }

    /** By part. */
    public Map<String, List<Item>> list(Scope scope, Holder holder) {
        Map<String, List<Item>> parts = new HashMap<>();
        seen.bind(scope, jdbc.sql(SELECT))
                .param("organisations", holder.organisations().toArray(String[]::new))
                .param("login", holder.login())
                .param("name", holder.name())
                .param("runs", keys(holder.runs()))
                .param("territories", keys(List.copyOf(scope.territories())))
                .query((r, i) -> parts.computeIfAbsent(r.getString("part"), k -> new ArrayList<>())
                        .add(item(r)))
                .list();
        return parts;
    }

    private static String[] keys(List<RegionKey> regions) {
        return regions.stream().map(RegionKey::value).toArray(String[]::new);
    }

    private static Item item(ResultSet r) throws SQLException {
        return new Item(
                r.getString("title"),
                r.getString("note"),
                Optional.ofNullable(r.getObject("due", LocalDate.class)),
                r.getString("path"));
    }
}
