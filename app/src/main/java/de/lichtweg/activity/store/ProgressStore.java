package de.lichtweg.activity.store;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.domain.BuildEntry;
import de.lichtweg.platform.security.Scope;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the addresses of an activity are built. Who asks has the activity and may see it. */
@Repository
public class ProgressStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that was said, in the order of its saying. */
    public List<BuildEntry> entries(Scope scope, Activity activity) {
        return jdbc.sql("""
                -- one thing said of one address
                select p.address_id, p.state, p.day, p.metres, p.planned, p.source, p.generated, p.latest
                  from activity.progress p
                 where p.activity_id = :id
                 order by p.id
                """)
                .param("id", activity.id())
                .query((r, i) -> new BuildEntry(
                        r.getLong("address_id"),
                        BuildState.valueOf(r.getString("state")),
                        r.getObject("day", LocalDate.class),
                        r.getInt("metres"),
                        ActivityRows.day(r, "planned"),
                        r.getString("source"),
                        r.getBoolean("generated"),
                        r.getBoolean("latest")))
                .list();
    }

    /** Says something of addresses; what was said of them before stays and is not the latest any more. */
    public void add(Scope scope, Activity activity, List<BuildEntry> said, long operation) {
        Long[] addresses = said.stream().map(BuildEntry::address).toArray(Long[]::new);
        jdbc.sql("""
                -- what was said of the addresses before
                update activity.progress set latest = false
                 where activity_id = :id and latest and address_id = any (:addresses)
                """).param("id", activity.id()).param("addresses", addresses).update();
        jdbc.sql("""
                -- one thing said of one address
                insert into activity.progress (
                    activity_id, address_id, state, day, metres, planned, source, generated, operation, at, actor, latest)
                select :id, s.address, s.state, s.day, s.metres, s.planned, s.source, s.generated,
                       :operation, :at, :actor, true
                  from unnest(:addresses::bigint[], :states::text[], :days::date[], :metres::int[], :planned::date[],
                              :sources::text[], :generated::boolean[])
                    as s (address, state, day, metres, planned, source, generated)
                """)
                .param("id", activity.id())
                .param("addresses", addresses)
                .param("states", each(said, e -> e.state().name(), String[]::new))
                .param("days", each(said, e -> Date.valueOf(e.day()), Date[]::new))
                .param("metres", each(said, BuildEntry::metres, Integer[]::new))
                .param(
                        "planned",
                        each(
                                said,
                                e -> Optional.ofNullable(e.planned())
                                        .map(Date::valueOf)
                                        .orElse(null),
                                Date[]::new))
                .param("sources", each(said, BuildEntry::source, String[]::new))
                .param("generated", each(said, BuildEntry::generated, Boolean[]::new))
                .param("operation", operation)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", scope.actor())
                .update();
    }

    private static <T> T[] each(
            List<BuildEntry> said, Function<BuildEntry, T> part, java.util.function.IntFunction<T[]> array) {
        T[] all = array.apply(said.size());
        for (int i = 0; i < all.length; i++) {
            all[i] = part.apply(said.get(i));
        }
        return all;
    }
}
