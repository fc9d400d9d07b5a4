package de.lichtweg.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.backup.Rooms.Room;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema that a restore makes is the one that Flyway makes, and a backup forgets no part of it. */
class BackupSchemaTest {

    /** Everything that makes a schema what it is, one line each. */
    private static final String DESCRIPTION = """
            select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' '
                   || is_nullable || ' ' || coalesce(column_default, '') || ' ' || is_identity || ' ' || is_generated
            from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema')
            union all
            select 'index ' || pg_get_indexdef(i.indexrelid) || ' ' || i.indisprimary
            from pg_index i
            join pg_class c on c.oid = i.indrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname not in ('pg_catalog', 'pg_toast')
            union all
            select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint
            where connamespace not in (select oid from pg_namespace where nspname in ('pg_catalog', 'information_schema'))
            union all
            select 'trigger ' || pg_get_triggerdef(oid) || ' ' || tgenabled::text
            from pg_trigger
            where not tgisinternal
            union all
            select 'function ' || pg_get_functiondef(p.oid)
            from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            where n.nspname not in ('pg_catalog', 'information_schema')
            union all
            select 'view ' || schemaname || '.' || viewname || ' ' || definition
            from pg_views
            where schemaname not in ('pg_catalog', 'information_schema')
            order by 1
            """;

    @TempDir
    Path folder;

    @Test
    void aRestoredAndMigratedSchemaIsTheSameAsAFreshOne() throws Exception {
        Room fresh = Rooms.room(folder.resolve("fresh"), TestDatabase.freshUrl());
        Room restored = Rooms.room(Files.createDirectories(folder.resolve("restored")), TestDatabase.emptyUrl());
        restored.restore(Rooms.FOUNDATION);
        assertThat(describe(restored)).hasSizeGreaterThan(200).isEqualTo(describe(fresh));
    }

    private static List<String> describe(Room room) {
        return room.jdbc().sql(DESCRIPTION).query(String.class).list();
    }

    @Test
    void theSchemasOfTheProductAreThoseOfItsModulesAndEachIsBackedUp() {
        Room fresh = Rooms.room(folder, TestDatabase.freshUrl());
        assertThat(fresh.jdbc().sql("""
                        select nspname from pg_namespace
                        where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') order by 1
                        """).query(String.class).list())
                .containsExactlyElementsOf(
                        fresh.installation().schemas().stream().sorted().toList());
        assertThat(fresh.jdbc()
                        .sql(
                                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
                        .query(String.class)
                        .list())
                .as("a table in public would be forgotten")
                .containsExactly("flyway_schema_history");
    }

    @Test
    void thereIsNoKindOfRelationThatABackupDoesNotKnow() {
        assertThat(Rooms.room(folder, TestDatabase.freshUrl())
                        .jdbc()
                        .sql("""
                        select n.nspname || '.' || c.relname || ' ' || c.relkind::text
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                          and c.relkind not in ('r', 'i', 'S', 'v', 'c')
                        """)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void migrationsUseNothingThatOnlyFlywayUnderstands() throws Exception {
        for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/**/*")) {
            if (script.isReadable()) {
                assertThat(script.getFilename()).matches("V\\d+__\\w+\\.sql");
                assertThat(script.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                        .as(script.getFilename())
                        .doesNotContain("${")
                        .doesNotContainIgnoringCase("concurrently");
            }
        }
    }

    @Test
    void tablesComeAfterThoseThatTheyReferTo() throws Exception {
        Room fresh = Rooms.room(folder, TestDatabase.freshUrl());
        try (Connection connection = fresh.connect()) {
            List<String> order = new Catalogue(connection, fresh.installation().schemas())
                    .tables().stream().map(Catalogue.KeptTable::qualified).toList();
            assertThat(order).containsSubsequence("parties.person", "parties.mandate");
            assertThat(order).containsSubsequence("coverage.source", "coverage.delivery");
        }
    }

    @Test
    void aSchemaFromTheFutureIsRefusedAndSoIsOneThatWasEdited() throws Exception {
        Room origin = Rooms.room(Files.createDirectories(folder.resolve("origin")), TestDatabase.emptyUrl());
        origin.restore(Rooms.FOUNDATION);
        Room target = Rooms.room(Files.createDirectories(folder.resolve("target")), TestDatabase.emptyUrl());

        origin.jdbc()
                .sql("update flyway_schema_history set checksum = checksum + 1 where version = '100'")
                .update();
        origin.backup(folder.resolve("edited.zip"));
        refuses(target, folder.resolve("edited.zip"));

        origin.jdbc()
                .sql("update flyway_schema_history set version = '99999' where version = '100'")
                .update();
        origin.backup(folder.resolve("future.zip"));
        refuses(target, folder.resolve("future.zip"));
    }

    private static void refuses(Room target, Path file) {
        assertThatThrownBy(() -> target.restore(file))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("backup.schema"));
    }
}
