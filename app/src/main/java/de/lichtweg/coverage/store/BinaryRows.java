package de.lichtweg.coverage.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

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

    BinaryRows(CopyOut copy) {
        this.copy = copy;
    }

    /** Goes to the next row; false after the last. */
    boolean next() throws SQLException {
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
