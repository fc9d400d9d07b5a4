package de.lichtweg.platform.operation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Hears on a running server what other processes commit, such as an import at the command line. A notification only wakes
 * it; after a lost connection, and every few seconds anyway, it compares with the operation table.
 */
@Component
@Lazy(false)
@ConditionalOnWebApplication
class OperationListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OperationListener.class);
    private static final int LOOK_EVERY_MS = 5_000;
    private static final Duration RECONNECT_AFTER = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final OperationAnnouncer announcer;
    private volatile @Nullable Thread thread;

    OperationListener(JdbcConnectionDetails database, OperationAnnouncer announcer) {
        this.database = database;
        this.announcer = announcer;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("operation-listener").start(this::listenUntilStopped);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            joinQuietly(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listenUntilStopped() {
        while (isRunning()) {
            try (Connection connection = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.debug("Verbindung für Benachrichtigungen verloren", e);
                LockSupport.parkNanos(RECONNECT_AFTER.toNanos());
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen lichtweg_operation");
        }
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            announcer.catchUp();
            notifications.getNotifications(LOOK_EVERY_MS);
        }
    }

    private static void joinQuietly(Thread running) {
        try {
            running.join(Duration.ofMillis(LOOK_EVERY_MS / 10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
