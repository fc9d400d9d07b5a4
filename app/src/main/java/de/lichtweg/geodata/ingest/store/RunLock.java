package de.lichtweg.geodata.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A lock of the database that lives as long as the process that runs an import: who can take it knows that the run is dead.
 */
public final class RunLock implements AutoCloseable {

    /** First half of the advisory locks of import runs. */
    static final int SPACE = 20_200;

    private final Connection connection;
    private final long run;

    private RunLock(Connection connection, long run) {
        this.connection = connection;
        this.run = run;
    }

    /** Takes the lock of a run. */
    public static RunLock take(DataSource source, long run) throws SQLException {
        Connection connection = source.getConnection();
        try {
            call(connection, "select pg_advisory_lock(?, ?)", run);
            return new RunLock(connection, run);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void call(Connection connection, String sql, long run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, SPACE);
            statement.setInt(2, (int) run);
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            call(connection, "select pg_advisory_unlock(?, ?)", run);
        }
    }
}
