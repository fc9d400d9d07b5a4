package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Catalogue.KeptTable;
import de.lichtweg.platform.backup.Manifest.SequenceEntry;
import de.lichtweg.platform.backup.Manifest.TableEntry;
import de.lichtweg.platform.error.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the schema of a backup, fills it and reads it once more, in one transaction: afterwards the database is the backup,
 * proven by hash, or what it was before.
 */
final class Restorer {

    private final Connection connection;
    private final List<String> schemas;
    private final BackupProgress progress;

    Restorer(Connection connection, List<String> schemas, BackupProgress progress) {
        this.connection = connection;
        this.schemas = schemas;
        this.progress = progress;
    }

    /** Does everything but the commit. */
    void load(Archive archive, List<String> scripts, boolean replace) throws SQLException, IOException {
        Manifest manifest = archive.manifest();
        Sessions.beginLoading(connection);
        if (replace) {
            dropAll();
        }
        for (String script : scripts) {
            Sessions.execute(connection, script);
        }
        Map<KeptTable, TableEntry> tables = pair(manifest);
        List<String> indexes = Indexes.drop(connection, tables.keySet());
        empty(tables.keySet());
        fill(archive, tables);
        for (String index : indexes) {
            Sessions.execute(connection, index);
        }
        trigger(tables.keySet(), "enable");
        for (SequenceEntry sequence : manifest.sequences()) {
            set(sequence);
        }
        verify(tables);
    }

    private void dropAll() throws SQLException {
        for (String schema : schemas) {
            Sessions.execute(connection, "drop schema if exists " + schema + " cascade");
        }
        Sessions.execute(connection, "drop table if exists public." + Catalogue.HISTORY);
    }

    /** The tables of the schema beside those of the backup: the same ones, with the same columns. */
    private Map<KeptTable, TableEntry> pair(Manifest manifest) {
        Map<String, TableEntry> entries = new LinkedHashMap<>();
        manifest.tables().forEach(t -> entries.put(t.qualified(), t));
        Map<KeptTable, TableEntry> pairs = new LinkedHashMap<>();
        for (KeptTable table : new Catalogue(connection, schemas).tables()) {
            TableEntry entry = entries.remove(table.qualified());
            if (entry == null || !List.copyOf(entry.columns()).equals(List.copyOf(table.columns()))) {
                throw new RuleViolation("backup.tables", table.qualified());
            }
            pairs.put(table, entry);
        }
        if (!entries.isEmpty()) {
            throw new RuleViolation("backup.tables", entries.keySet().iterator().next());
        }
        return pairs;
    }

    /** Migrations bring standing data along; the backup has them too. */
    private void empty(Iterable<KeptTable> tables) throws SQLException {
        List<String> names = new ArrayList<>();
        trigger(tables, "disable");
        tables.forEach(t -> names.add(t.qualified()));
        Sessions.execute(connection, "truncate " + String.join(", ", names) + " cascade");
    }

    private void trigger(Iterable<KeptTable> tables, String what) throws SQLException {
        for (KeptTable table : tables) {
            Sessions.execute(connection, "alter table " + table.qualified() + " " + what + " trigger user");
        }
    }

    private void fill(Archive archive, Map<KeptTable, TableEntry> tables) throws SQLException, IOException {
        int done = 0;
        for (Map.Entry<KeptTable, TableEntry> pair : tables.entrySet()) {
            progress.at(BackupProgress.Step.LOAD, pair.getKey().qualified(), done++, tables.size());
            archive.<SQLException>read(pair.getValue(), rows -> copyIn(pair.getKey(), rows));
        }
    }

    private void copyIn(KeptTable table, InputStream rows) throws SQLException, IOException {
        try {
            Sessions.copyIn(connection, table, rows);
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("22")) {
                throw new RuleViolation("backup.tables", table.qualified()); // not what COPY would have written
            }
            throw e;
        }
    }

    private void set(SequenceEntry sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                -- the one sequence
                select setval(format('%I.%I', schemaname, sequencename)::regclass,
                              coalesce(cast(? as bigint), start_value),
                              cast(? as bigint) is not null)
                from pg_sequences
                where schemaname = ?
                  and sequencename = ?
                """)) {
            statement.setObject(1, sequence.last());
            statement.setObject(2, sequence.last());
            statement.setString(3, sequence.schema());
            statement.setString(4, sequence.name());
            statement.execute();
        }
    }

    private void verify(Map<KeptTable, TableEntry> tables) throws IOException {
        int done = 0;
        for (Map.Entry<KeptTable, TableEntry> pair : tables.entrySet()) {
            progress.at(BackupProgress.Step.VERIFY, pair.getKey().qualified(), done++, tables.size());
            Sha256 hash = new Sha256();
            Sessions.copyOut(connection, pair.getKey(), new Hashing(hash));
            if (!hash.end().equals(pair.getValue().sha256())) {
                throw new IllegalStateException(
                        "Nach dem Laden ist " + pair.getKey().qualified() + " nicht gleich");
            }
        }
    }

    private static final class Hashing extends OutputStream {

        private final Sha256 hash;

        private Hashing(Sha256 hash) {
            this.hash = hash;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            hash.add(buffer, offset, length);
        }
    }
}
