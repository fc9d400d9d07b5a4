package de.lichtweg.coverage.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows of {@code COPY … TO STDOUT (FORMAT binary)}, field after field without objects for numbers. Every field has to be
 * read, in order.
 */
final class BinaryRows {

    private static final int SIGNATURE = 11;
    private static final int FLAGS = 4;
    private static final int DAYS_TO_2000 = 10_957;

    private final CopyOut copy;
    private ByteBuffer data = ByteBuffer.allocate(0);
    private boolean started;

    private BinaryRows(CopyOut copy) {
        this.copy = copy;
    }

    /** Takes the current row. */
    interface RowReader {
        void read(BinaryRows rows) throws SQLException;
    }

    /** Reads the rows of {@code copy (…) to stdout (format binary)} on the connection of the running transaction. */
    static void read(DataSource source, String sql, RowReader reader) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            try {
                BinaryRows rows = new BinaryRows(copy);
                while (rows.next()) {
                    reader.read(rows);
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("COPY TO failed", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** Goes to the next row; false after the last. */
    private boolean next() throws SQLException {
        while (!data.hasRemaining()) {
            byte[] more = copy.readFromCopy();
            if (more == null) {
                return false;
            }
            data = ByteBuffer.wrap(more);
            if (!started) {
                started = true;
                data.position(SIGNATURE + FLAGS);
                int extension = data.getInt();
                data.position(data.position() + extension);
            }
        }
        return data.getShort() >= 0 || end();
    }

    /** Reads what follows the trailer: the connection is free only after the end of the copy was seen. */
    private boolean end() throws SQLException {
        while (copy.readFromCopy() != null) {
            // nothing is expected behind the trailer
        }
        return false;
    }

    long getLong() {
        data.getInt();
        return data.getLong();
    }

    int getInt() {
        data.getInt();
        return data.getInt();
    }

    int getInt(int absent) {
        return data.getInt() < 0 ? absent : data.getInt();
    }

    int getShort() {
        data.getInt();
        return data.getShort();
    }

    boolean getBoolean() {
        data.getInt();
        return data.get() != 0;
    }

    /** Where a row lies ({@code ctid}): number of the block times 65,536 plus number within it. */
    long getPlace() {
        data.getInt();
        return (data.getInt() & 0xffff_ffffL) << 16 | data.getShort() & 0xffff;
    }

    /** One half of a point: call {@link #beginPoint} before the first. */
    double getDouble() {
        return data.getDouble();
    }

    void beginPoint() {
        data.getInt();
    }

    /** Epoch day. */
    int getDay(int absent) {
        return data.getInt() < 0 ? absent : data.getInt() + DAYS_TO_2000;
    }

    String getText() {
        String text = findText();
        return text == null ? "" : text;
    }

    @Nullable
    String findText() {
        int length = data.getInt();
        if (length < 0) {
            return null;
        }
        String text = new String(data.array(), data.position(), length, StandardCharsets.UTF_8);
        data.position(data.position() + length);
        return text;
    }
}
