package de.lichtweg.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    /** A folder with a cluster that was made once; making one takes longer than most of what is tested with it. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path made;

    @TempDir
    Path folder;

    @BeforeAll
    static void aClusterIsMade() {
        PostgresServer.durable(made).create(new DataFolder(made).secret());
    }

    /** A cluster that nobody has started yet, in the folder. */
    private void aClusterIsThere() {
        // PostgreSQL takes no folder that others may read: modes have to be copied too
        run("cp", "-a", made + "/.", folder.toString());
    }

    @Test
    void the_owner_starts_a_durable_server_and_a_second_process_only_connects() throws Exception {
        try (EmbeddedDatabase owner = EmbeddedDatabase.open(folder)) {
            assertThat(setting(owner, "fsync")).isEqualTo("on");
            assertThat(setting(owner, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(owner, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(owner, "max_connections")).isEqualTo("60");
            owner.publish();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("server.properties"))))
                    .isEqualTo("rw-------");

            try (EmbeddedDatabase guest = EmbeddedDatabase.open(folder)) {
                assertThat(owner.isOwner()).isTrue();
                assertThat(guest.isOwner()).isFalse();
                assertThat(guest.getJdbcUrl()).isEqualTo(owner.getJdbcUrl());
            }
            assertThat(setting(owner, "fsync"))
                    .as("the guest left the server running")
                    .isEqualTo("on");
        }
        assertThat(folder.resolve("server.properties")).doesNotExist();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void nobody_gets_in_without_the_secret() {
        aClusterIsThere();
        try (EmbeddedDatabase owner = EmbeddedDatabase.open(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(owner.getJdbcUrl(), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void whoever_takes_the_lock_stops_the_server_that_a_killed_process_left_and_finds_what_was_committed() {
        aClusterIsThere();
        PostgresServer left = PostgresServer.durable(folder);
        String secret = new DataFolder(folder).secret();
        int port = left.start();
        jdbc("jdbc:postgresql://127.0.0.1:" + port + "/postgres", secret)
                .sql("create table kept as select 42 as answer")
                .update();

        try (EmbeddedDatabase owner = EmbeddedDatabase.open(folder)) {
            assertThat(owner.getJdbcUrl()).doesNotContain(":" + port + "/");
            assertThat(jdbc(owner.getJdbcUrl(), secret)
                            .sql("select answer from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    @Test
    void whoever_takes_the_lock_lets_nobody_of_a_dead_server_go_on_working_beside_the_new_one() throws Exception {
        aClusterIsThere();
        PostgresServer left = PostgresServer.durable(folder);
        String secret = new DataFolder(folder).secret();
        String url = "jdbc:postgresql://127.0.0.1:" + left.start() + "/postgres";
        long pid = jdbc(url, secret)
                .sql("select pid from pg_stat_activity where backend_type = 'checkpointer'")
                .query(Long.class)
                .single();
        ProcessHandle checkpointer = ProcessHandle.of(pid).orElseThrow();
        signal("STOP", pid); // it cannot notice that its postmaster is dead
        String postmaster =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(postmaster.strip())).orElseThrow().destroyForcibly();
        Thread awake = Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            signal("CONT", pid);
        });
        try (EmbeddedDatabase owner = EmbeddedDatabase.open(folder)) {
            assertThat(checkpointer.isAlive()).isFalse();
            assertThat(setting(owner, "fsync")).isEqualTo("on");
        } finally {
            awake.join();
        }
    }

    private static void signal(String name, long pid) {
        run("kill", "-" + name, Long.toString(pid));
    }

    private static void run(String... command) {
        try {
            assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"somebody else", "nobody", "nothing"})
    void a_pid_file_whose_number_belongs_to_no_server_is_removed_and_nobody_is_stopped(String whose) throws Exception {
        aClusterIsThere();
        try (EmbeddedDatabase first = EmbeddedDatabase.open(folder)) {
            assertThat(first.isOwner()).isTrue();
        }
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                switch (whose) {
                    case "somebody else" -> ProcessHandle.current().pid() + "\n";
                    case "nobody" -> "99999999\n";
                    default -> "";
                });
        try (EmbeddedDatabase second = EmbeddedDatabase.open(folder)) {
            assertThat(setting(second, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_process_beside_the_owner_refuses_another_schema_version_and_never_migrates() {
        aClusterIsThere();
        try (EmbeddedDatabase owner = EmbeddedDatabase.open(folder)) {
            owner.publish();
            try (EmbeddedDatabase guest = EmbeddedDatabase.open(folder)) {
                StaticListableBeanFactory beans = new StaticListableBeanFactory();
                beans.addBean("embeddedDatabase", guest);
                var strategy = new DatabaseConfiguration().migration(beans.getBeanProvider(EmbeddedDatabase.class));
                Flyway newer = Flyway.configure()
                        .dataSource(guest.getJdbcUrl(), guest.getUsername(), guest.getPassword())
                        .locations("classpath:db/migration")
                        .load();
                assertThatThrownBy(() -> strategy.migrate(newer)).isInstanceOf(SchemaMismatch.class);
                assertThat(newer.info().applied()).isEmpty();
            }
        }
    }

    private static String setting(EmbeddedDatabase database, String name) {
        return jdbc(database.getJdbcUrl(), database.getPassword())
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static JdbcClient jdbc(String url, String secret) {
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", secret));
    }
}
