package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Manifest.Migration;
import de.lichtweg.platform.backup.Manifest.SequenceEntry;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the schemas of the product consist of, as the database itself says. */
final class Catalogue {

    static final String HISTORY = "flyway_schema_history";

    /** What has no meaning in another process or after a while; the reasons stand in {@code docs/operations.md}. */
    private static final Set<String> TRANSIENT = Set.of(
            "platform.spring_session",
            "platform.spring_session_attributes",
            "platform.sign_in_attempt",
            "platform.scheduled_task",
            "portal.address_question");

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private final JdbcClient jdbc;
    private final List<String> schemas;

    /** The schemas are those of the modules; {@code public} holds the history of the schema only. */
    Catalogue(Connection connection, List<String> schemas) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.schemas = schemas;
    }

    /** A table whose rows are kept, with the columns that can be written. */
    record KeptTable(String schema, String name, List<String> columns) {

        KeptTable {
            check(schema);
            check(name);
            columns.forEach(Catalogue::check);
        }

        String qualified() {
            return schema + "." + name;
        }

        String copy(String direction) {
            return "copy %s (%s) %s".formatted(qualified(), String.join(", ", quoted()), direction);
        }

        private List<String> quoted() {
            return columns.stream().map(c -> '"' + c + '"').toList();
        }
    }

    /** All kept tables, each after those that its rows refer to. */
    List<KeptTable> tables() {
        List<KeptTable> open = new ArrayList<>(unordered());
        List<Reference> references = references();
        List<KeptTable> ordered = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            List<KeptTable> ready = open.stream()
                    .filter(t -> references.stream()
                            .filter(r -> r.from.equals(t.qualified()))
                            .allMatch(r -> placed.contains(r.to)))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tabellen verweisen im Kreis aufeinander: " + open);
            }
            ordered.addAll(ready);
            ready.forEach(t -> placed.add(t.qualified()));
            open.removeAll(ready);
        }
        return ordered;
    }

    private List<KeptTable> unordered() {
        return jdbc
                .sql("""
                        -- one table with the columns that are not computed, in their order
                        select n.nspname,
                               c.relname,
                               array_agg(a.attname::text order by a.attnum) as columns
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid
                        where c.relkind = 'r'
                          and (n.nspname = any (:schemas) or n.nspname = 'public' and c.relname = :history)
                          and a.attnum > 0
                          and not a.attisdropped
                          and a.attgenerated = ''
                        group by n.nspname, c.relname
                        order by n.nspname, c.relname
                        """)
                .param("schemas", schemas.toArray(String[]::new))
                .param("history", HISTORY)
                .query((row, n) ->
                        new KeptTable(row.getString("nspname"), row.getString("relname"), Arrays.asList((String[])
                                row.getArray("columns").getArray())))
                .list()
                .stream()
                .filter(t -> !TRANSIENT.contains(t.qualified()))
                .toList();
    }

    private record Reference(String from, String to) {}

    private List<Reference> references() {
        return jdbc.sql("""
                        -- one table that refers to another one
                        select distinct cn.nspname || '.' || c.relname as from_table,
                                        fn.nspname || '.' || f.relname as to_table
                        from pg_constraint k
                        join pg_class c on c.oid = k.conrelid
                        join pg_namespace cn on cn.oid = c.relnamespace
                        join pg_class f on f.oid = k.confrelid
                        join pg_namespace fn on fn.oid = f.relnamespace
                        where k.contype = 'f'
                          and k.conrelid <> k.confrelid
                        """)
                .query((row, n) -> new Reference(row.getString("from_table"), row.getString("to_table")))
                .list();
    }

    /** Sequences of columns of kept tables. */
    List<SequenceEntry> sequences(List<KeptTable> tables) {
        Set<String> kept = tables.stream().map(KeptTable::qualified).collect(Collectors.toUnmodifiableSet());
        return jdbc
                .sql("""
                        -- one sequence with the table that it counts for
                        select s.schemaname,
                               s.sequencename,
                               s.last_value,
                               s.schemaname || '.' || t.relname as counts_for
                        from pg_sequences s
                        join pg_namespace n on n.nspname = s.schemaname
                        join pg_class q on q.relname = s.sequencename and q.relnamespace = n.oid
                        join pg_depend d on d.objid = q.oid and d.deptype in ('a', 'i') and d.refobjsubid > 0
                        join pg_class t on t.oid = d.refobjid
                        where s.schemaname = any (:schemas)
                        order by s.schemaname, s.sequencename
                        """)
                .param("schemas", schemas.toArray(String[]::new))
                .query((row, n) -> new Owned(
                        new SequenceEntry(
                                row.getString("schemaname"),
                                row.getString("sequencename"),
                                row.getObject("last_value", Long.class)),
                        row.getString("counts_for")))
                .list()
                .stream()
                .filter(o -> kept.contains(o.table))
                .map(Owned::sequence)
                .toList();
    }

    private record Owned(SequenceEntry sequence, String table) {}

    /** What made the schema, in the order in which it was applied. */
    List<Migration> migrations() {
        return jdbc.sql("""
                        -- one applied migration
                        select version, description, checksum
                        from public.flyway_schema_history
                        where version is not null
                          and success
                        order by installed_rank
                        """)
                .query((row, n) -> new Migration(
                        row.getString("version"),
                        row.getString("description"),
                        row.getObject("checksum", Integer.class)))
                .list();
    }

    /** Whether there is any schema of the product. */
    boolean isEmpty() {
        return jdbc.sql("select count(*) from pg_namespace where nspname = any (:schemas)")
                        .param("schemas", schemas.toArray(String[]::new))
                        .query(Long.class)
                        .single()
                == 0;
    }

    long latestOperation() {
        return jdbc.sql("select coalesce(max(number), 0) from platform.operation")
                .query(Long.class)
                .single();
    }

    String databaseVersion() {
        return jdbc.sql("select current_setting('server_version')")
                .query(String.class)
                .single();
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Kein Bezeichner: " + name);
        }
    }
}
