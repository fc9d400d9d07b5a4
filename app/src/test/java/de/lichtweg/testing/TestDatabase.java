package de.lichtweg.testing;

import com.zaxxer.hikari.HikariDataSource;
import de.lichtweg.platform.database.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One PostgreSQL for all tests of this JVM. The schema is migrated once into a template; a fresh database is a copy of it
 * and takes about a tenth of a second.
 */
public final class TestDatabase {

    private static final String PASSWORD = "test";
    private static final String TEMPLATE = "lichtweg_template";
    private static int count;

    private final int port;

    private TestDatabase(int port) {
        this.port = port;
    }

    private static final class Holder {
        static final TestDatabase INSTANCE = start();
    }

    /** A new database with the migrated schema and nothing in it; returns its JDBC URL. */
    public static String freshUrl() {
        return Holder.INSTANCE.create(TEMPLATE);
    }

    /** A new database without any schema; returns its JDBC URL. */
    public static String emptyUrl() {
        return Holder.INSTANCE.create("template0");
    }

    /** A new database as a data source, for tests without Spring. */
    public static HikariDataSource fresh() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(freshUrl());
        pool.setUsername(username());
        pool.setPassword(password());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        return pool;
    }

    /** The user of every test database. */
    public static String username() {
        return "postgres";
    }

    /** The password of every test database. */
    public static String password() {
        return PASSWORD;
    }

    private synchronized String create(String template) {
        String name = "test_" + ++count;
        JdbcClient.create(source("postgres"))
                .sql("create database " + name + " template " + template)
                .update();
        return url(name);
    }

    private DataSource source(String name) {
        return new DriverManagerDataSource(url(name), username(), PASSWORD);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?reWriteBatchedInserts=true";
    }

    private static TestDatabase start() {
        Path folder = temporaryFolder();
        PostgresServer server = PostgresServer.volatileFor(folder);
        server.create(PASSWORD);
        TestDatabase database = new TestDatabase(server.start());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop();
            delete(folder);
        }));
        database.migrateTemplate();
        return database;
    }

    private void migrateTemplate() {
        JdbcClient.create(source("postgres")).sql("create database " + TEMPLATE).update();
        Flyway.configure()
                .dataSource(url(TEMPLATE), username(), PASSWORD)
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .load()
                .migrate();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("lichtweg-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
