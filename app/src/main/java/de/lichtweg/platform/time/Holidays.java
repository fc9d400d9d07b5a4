package de.lichtweg.platform.time;

import de.lichtweg.kernel.RegionKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public holidays that are written down, by region. Everybody may know them. */
@Repository
public class Holidays {

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The working days of a region: holidays of it and of all that contains it. */
    public WorkingDays in(RegionKey region) {
        return new WorkingDays(jdbc.sql("""
                -- one holiday of the region
                select h.*
                  from platform.holiday h
                 where :region like h.region || '%'
                 order by h.id
                """)
                .param("region", region.value())
                .query((r, i) -> holiday(r))
                .list());
    }

    private static Holiday holiday(ResultSet r) throws SQLException {
        Integer month = r.getObject("month", Integer.class);
        Integer weekday = r.getObject("weekday", Integer.class);
        return new Holiday(
                r.getString("name"),
                month == null ? null : MonthDay.of(month, r.getInt("day")),
                weekday == null ? null : DayOfWeek.of(weekday),
                r.getInt("easter_days"),
                Objects.requireNonNull(day(r, "valid_from")),
                day(r, "valid_to"));
    }

    private static @Nullable LocalDate day(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDate.class);
    }
}
