package de.lichtweg.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.testing.LichtwegTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest
class TestDatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_test_gets_the_migrated_schema_in_an_empty_postgresql_18() {
        assertThat(jdbc.sql("select count(*) from platform.operation")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
    }
}
