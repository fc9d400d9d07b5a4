package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.Segment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as numbers in memory and as dates in the tables. */
final class Days {

    private Days() {}

    static @Nullable LocalDate end(int day) {
        return day == Segment.FOREVER ? null : LocalDate.ofEpochDay(day);
    }

    /** A column of days since 1970-01-01, null for no end. */
    static int end(ResultSet rs, int column) throws SQLException {
        int day = rs.getInt(column);
        return rs.wasNull() ? Segment.FOREVER : day;
    }
}
