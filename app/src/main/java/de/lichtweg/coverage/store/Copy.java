package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/** Writes rows by COPY on the connection of the running transaction; a hundred thousand rows take half a second. */
final class Copy {

    private static final int FLUSH = 1 << 16;

    private final Connection connection;
    private final DataSource source;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FLUSH + 1024);
    private final Map<LocalDate, String> days = new HashMap<>();
    private boolean rowBegun;

    private Copy(DataSource source, String sql) {
        this.source = source;
        this.connection = DataSourceUtils.getConnection(source);
        try {
            this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        } catch (SQLException e) {
            throw translated(source, sql, e);
        }
    }

    /** Runs {@code copy table (columns) from stdin} with the rows that {@code writing} adds; cancels it if that fails. */
    static void into(DataSource source, String sql, Consumer<Copy> writing) {
        Copy copy = new Copy(source, sql);
        try {
            writing.accept(copy);
            copy.end();
        } finally {
            copy.release();
        }
    }

    Copy add(long value) {
        separate().append(value);
        return this;
    }

    Copy add(@Nullable Integer value) {
        separate().append(value == null ? "\\N" : value.toString());
        return this;
    }

    Copy add(boolean value) {
        separate().append(value ? 't' : 'f');
        return this;
    }

    Copy point(double x, double y) {
        separate().append('(').append(x).append(',').append(y).append(')');
        return this;
    }

    /** A day as days since 1970-01-01; none for {@link Segment#FOREVER}. */
    Copy day(int value) {
        return day(Days.end(value));
    }

    Copy day(@Nullable LocalDate value) {
        separate().append(value == null ? "\\N" : days.computeIfAbsent(value, LocalDate::toString));
        return this;
    }

    Copy text(@Nullable String value) {
        separate();
        if (value == null) {
            buffer.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        return this;
    }

    void endRow() {
        buffer.append('\n');
        rowBegun = false;
        if (buffer.length() > FLUSH) {
            flush();
        }
    }

    private void end() {
        flush();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw translated(source, "copy", e);
        }
    }

    private void release() {
        cancelIfActive();
        DataSourceUtils.releaseConnection(connection, source);
    }

    private void cancelIfActive() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("COPY could not be cancelled", e));
        }
    }

    private void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw translated(source, "copy", e);
        }
    }

    private StringBuilder separate() {
        if (rowBegun) {
            buffer.append('\t');
        }
        rowBegun = true;
        return buffer;
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> buffer.append("\\\\");
            case '\t' -> buffer.append("\\t");
            case '\n' -> buffer.append("\\n");
            case '\r' -> buffer.append("\\r");
            case '\0' -> buffer.append(' ');
            default -> buffer.append(c);
        }
    }

    private static RuntimeException translated(DataSource source, String sql, SQLException e) {
        RuntimeException known = new SQLErrorCodeSQLExceptionTranslator(source).translate("COPY", sql, e);
        return known == null ? new IllegalStateException(e) : known;
    }
}
