package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Catalogue.KeptTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** How a connection has to be set, so that the same rows always have the same text. */
final class Sessions {

    private static final String TEXT_FORMS = """
            set local timezone = 'UTC';
            set local datestyle = 'ISO, YMD';
            set local intervalstyle = 'postgres';
            set local bytea_output = 'hex';
            set local extra_float_digits = 1;
            set local synchronize_seqscans = off;
            set local statement_timeout = 0;
            set local search_path = public
            """;

    private Sessions() {}

    /** Begins a transaction that sees one moment and writes nothing. */
    static void beginSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        execute(connection, TEXT_FORMS);
    }

    /** Begins a transaction that makes a schema and fills it. */
    static void beginLoading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, TEXT_FORMS);
    }

    /**
     * Writes the rows of a table in the order in which they lie in it, which a restore keeps: rows that were loaded
     * together stay neighbours, and the restored table gives the same text again.
     *
     * @return number of rows
     */
    static long copyOut(Connection connection, KeptTable table, OutputStream out) throws IOException {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copy("to stdout"), out);
        } catch (SQLException e) {
            throw new IllegalStateException("Lesen von " + table.qualified(), e);
        }
    }

    /** Fills a table. */
    static long copyIn(Connection connection, KeptTable table, InputStream rows) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy("from stdin"), rows, 1 << 16);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
