package de.lichtweg.testing;

import de.lichtweg.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What lies in the database of a data folder, looked at from outside, without the product's own reading. */
public final class LedgerOnDisk implements AutoCloseable {

    /** What an import may not change unless it is done: all data, the operations, and what the audit log says of them. */
    private static final String LEDGER = """
            -- grain: one table with data
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r'
              and (n.nspname in ('coverage', 'region', 'parties')
                   or n.nspname || '.' || c.relname in ('platform.operation', 'platform.audit_entry'))
            order by 1
            """;

    /** Tables of statements on the recorded axis. */
    private static final String RECORDED = """
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'rec_from' and not a.attisdropped
            where c.relkind = 'r'
            order by 1
            """;

    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;

    private LedgerOnDisk(String url, String password) {
        source = new SingleConnectionDataSource(url, "postgres", password, true);
        jdbc = JdbcClient.create(source);
    }

    /** The database that this process runs. */
    public static LedgerOnDisk of(EmbeddedDatabase database) {
        return new LedgerOnDisk(database.getJdbcUrl(), database.getPassword());
    }

    /** The database that another process runs in the folder just now; empty while there is none to ask. */
    public static Optional<LedgerOnDisk> find(Path data) {
        Properties server = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("server.properties"))) {
            server.load(file);
        } catch (IOException e) {
            return Optional.empty();
        }
        LedgerOnDisk found = new LedgerOnDisk(
                "jdbc:postgresql://127.0.0.1:" + server.getProperty("port") + "/postgres",
                server.getProperty("secret"));
        try {
            found.isBeingWritten();
            return Optional.of(found);
        } catch (DataAccessException e) {
            found.close(); // a server that is gone, or one that stops
            return Optional.empty();
        }
    }

    /** Whether somebody holds the lock of writers: it has one key of 64 bits, that of an import run two halves. */
    public boolean isBeingWritten() {
        return jdbc.sql("""
                        select exists (select 1 from pg_locks where locktype = 'advisory' and objsubid = 1 and granted)
                        """).query(Boolean.class).single();
    }

    /** Tables with rows of an operation that is not on record: what a torn import would leave behind. */
    public List<String> tablesWithoutOperation() {
        return jdbc.sql(RECORDED).query(String.class).list().stream()
                .filter(table ->
                        jdbc.sql("""
                        -- whether a row says it was recorded by an operation that nobody knows
                        select exists (
                            select 1 from %s t
                            where t.rec_from > 0 and t.rec_from not in (select o.number from platform.operation o))
                        """.formatted(table)).query(Boolean.class).single())
                .toList();
    }

    /** Table → number of rows and hash over them; two databases with the same rows have the same. */
    public Map<String, String> hashes() {
        return hashes(jdbc);
    }

    /** The same of any database of the product. */
    public static Map<String, String> hashes(JdbcClient jdbc) {
        Map<String, String> hashes = new TreeMap<>();
        for (String table : jdbc.sql(LEDGER).query(String.class).list()) {
            hashes.put(table, hash(jdbc, table));
        }
        return hashes;
    }

    private static String hash(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                -- all rows of one table
                select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
                from %s t
                """.formatted(table)).query(String.class).single();
    }

    @Override
    public void close() {
        source.destroy();
    }
}
