package de.lichtweg.portal.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.domain.PublicActivity;
import de.lichtweg.portal.domain.PublicActivity.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activities as far as a rule releases them. */
@Repository
@PublicFacts("What the release rules open of activities is published: title, places, and the words of the rule.")
public class PublicActivityStore {

    private final JdbcClient jdbc;

    PublicActivityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a district that are released on a day; with {@code held} also those that the office holds back. */
    public List<PublicActivity> list(RegionKey district, boolean english, LocalDate today, boolean held) {
        return jdbc.sql("""
                -- grain: one activity whose kind and phase a rule releases on the day
                select c.id,
                       c.kind,
                       c.title,
                       case c.state when 'PAUSED' then 'PAUSED' when 'COMPLETED' then 'DONE' else r.standing end as standing,
                       case when :english then r.status_en else r.status_de end as status,
                       c.since,
                       c.expected_to,
                       case when c.kind = 'CITIZENS_MEETING' then c.last_milestone end as meeting,
                       h.activity_id is not null as held,
                       (select string_agg(u.region_key, ' ' order by u.region_key)
                          from activity.shared_undertaking u
                         where u.id = c.id) as regions
                  from activity.shared_course c
                  join portal.release_rule r
                    on r.kind = c.kind
                   and r.phase = c.phase
                   and r.valid_from <= :today
                   and (r.valid_to is null or :today < r.valid_to)
                  left join portal.held_activity h on h.activity_id = c.id
                 where c.state <> 'CANCELLED'
                   and (:held or h.activity_id is null)
                   and exists (
                         select from activity.shared_undertaking u
                          where u.id = c.id
                            and u.region_key like :district || '%')
                 order by c.title, c.id
                """)
                .param("district", district.value())
                .param("english", english)
                .param("today", today)
                .param("held", held)
                .query((row, number) -> activity(row))
                .list();
    }

    /** Holds one back; whether it was not before. */
    public boolean hold(Scope scope, long id, Instant now) {
        return jdbc.sql("""
                        -- one activity
                        insert into portal.held_activity (activity_id, at, actor)
                        values (:id, :now, :actor)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("actor", scope.actor())
                        .update()
                == 1;
    }

    /** Releases one again; whether it was held. */
    public boolean release(Scope scope, long id) {
        return jdbc.sql("""
                        -- one activity
                        delete from portal.held_activity h where h.activity_id = :id
                        """).param("id", id).update() == 1;
    }

    private static PublicActivity activity(ResultSet row) throws SQLException {
        return new PublicActivity(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                Standing.valueOf(row.getString("standing")),
                row.getString("status"),
                row.getObject("since", LocalDate.class),
                row.getObject("expected_to", LocalDate.class),
                row.getObject("meeting", LocalDate.class),
                Stream.of(row.getString("regions").split(" "))
                        .map(RegionKey::new)
                        .toList(),
                row.getBoolean("held"));
    }
}
