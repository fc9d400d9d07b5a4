package de.lichtweg.monitoring.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.domain.Asked;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked or reminded on which day. */
@Repository
public class AskedStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AskedStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the turn of a municipality on a day; false if it was written to on that day already. Two who try at once wait for
     * each other here, so that only one of them writes.
     */
    public boolean take(Scope scope, Report report, LocalDate day, boolean reminder, int recipients) {
        if (!Reach.mayDecide(scope, report.municipality())) {
            throw new Closed("monitoring.decide");
        }
        return jdbc.sql("""
                        -- one municipality on one day
                        insert into monitoring.asked (municipality, day, report_id, reminder, recipients, actor, at)
                        values (:municipality, :day, :report, :reminder, :recipients, :actor, :at)
                        on conflict (municipality, day) do nothing
                        """)
                        .param("municipality", report.municipality().value())
                        .param("day", day)
                        .param("report", report.id())
                        .param("reminder", reminder)
                        .param("recipients", recipients)
                        .param("actor", scope.actor())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The last time that each municipality of a region was written to. */
    public List<Asked> last(Scope scope, RegionKey region) {
        return jdbc
                .sql("""
                -- one municipality
                select distinct on (a.municipality)
                       a.municipality,
                       a.day,
                       a.reminder,
                       a.recipients
                  from monitoring.asked a
                 where a.municipality like :within
                 order by a.municipality, a.day desc
                """)
                .param("within", region.equals(RegionKey.GERMANY) ? "%" : region.value() + "%")
                .query((r, i) -> new Asked(
                        new RegionKey(r.getString("municipality")),
                        r.getObject("day", LocalDate.class),
                        r.getBoolean("reminder"),
                        r.getInt("recipients")))
                .list()
                .stream()
                .filter(a -> Reach.mayRead(scope, a.municipality()))
                .toList();
    }
}
