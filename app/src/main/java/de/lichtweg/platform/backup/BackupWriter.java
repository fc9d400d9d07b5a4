package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.ArchiveWriter.Written;
import de.lichtweg.platform.backup.Catalogue.KeptTable;
import de.lichtweg.platform.backup.Manifest.FileEntry;
import de.lichtweg.platform.backup.Manifest.TableEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything that an installation knows into one file: the tables as they were at one moment, then the files of the
 * data folder. Memory does not grow with the data.
 */
final class BackupWriter {

    static final String MANIFEST = "manifest.json";
    static final String README = "LIESMICH.txt";

    private final Installation installation;
    private final JsonMapper json;
    private final Clock clock;

    BackupWriter(Installation installation, JsonMapper json, Clock clock) {
        this.installation = installation;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        this.clock = clock;
    }

    /**
     * Writes the backup and reads it once more.
     *
     * @param connection used for this alone; its transaction ends
     */
    Manifest write(Connection connection, Path target, BackupProgress progress) throws SQLException, IOException {
        Manifest manifest;
        try (ArchiveWriter archive = new ArchiveWriter(target)) {
            Sessions.beginSnapshot(connection);
            manifest = write(connection, archive, progress);
            connection.rollback();
            archive.add(README, out -> text(out, readme(manifest)));
            archive.add(MANIFEST, out -> text(out, json.writeValueAsString(manifest)));
            archive.finish();
        }
        try (Archive written = Archive.open(target, json)) {
            written.verify(progress);
        }
        return manifest;
    }

    private Manifest write(Connection connection, ArchiveWriter archive, BackupProgress progress)
            throws SQLException, IOException {
        Catalogue catalogue = new Catalogue(connection, installation.schemas());
        Instant now = clock.instant();
        long operation = catalogue.latestOperation(); // the first query: from here on the snapshot stands still
        List<KeptTable> tables = catalogue.tables();
        List<TableEntry> entries = new ArrayList<>();
        for (KeptTable table : tables) {
            progress.at(BackupProgress.Step.SAVE, table.qualified(), entries.size(), tables.size());
            entries.add(table(connection, archive, table));
        }
        return new Manifest(
                Manifest.FORMAT,
                Manifest.PRODUCT,
                Product.version(),
                now,
                operation,
                installation.homeRegion(),
                installation.crs(),
                catalogue.databaseVersion(),
                catalogue.migrations(),
                entries,
                catalogue.sequences(tables),
                files(archive, progress),
                Manifest.hashOf(entries));
    }

    private static TableEntry table(Connection connection, ArchiveWriter archive, KeptTable table)
            throws SQLException, IOException {
        TableEntry empty = new TableEntry(table.schema(), table.name(), table.columns(), 0, 0, "");
        Written written = archive.add(empty.entry(), out -> Sessions.copyOut(connection, table, out));
        return new TableEntry(
                table.schema(), table.name(), table.columns(), written.rows(), written.bytes(), written.sha256());
    }

    private List<FileEntry> files(ArchiveWriter archive, BackupProgress progress) throws IOException {
        List<Path> files = KeptFiles.list(installation.dataFolder());
        List<FileEntry> entries = new ArrayList<>();
        for (Path file : files) {
            progress.at(BackupProgress.Step.SAVE, slashes(file), entries.size(), files.size());
            try (InputStream content =
                    Files.newInputStream(installation.dataFolder().resolve(file))) {
                FileEntry entry = new FileEntry(slashes(file), 0, "");
                Written written = archive.add(entry.entry(), content::transferTo);
                entries.add(new FileEntry(entry.path(), written.bytes(), written.sha256()));
            } catch (NoSuchFileException e) {
                continue; // removed since the list was made
            }
        }
        return entries;
    }

    private static String slashes(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private static long text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    private static String readme(Manifest manifest) {
        return """
                Sicherung einer Lichtweg-Installation
                Stand %s, Vorgang %d, %d Zeilen in %d Tabellen
                Hash der Daten %s

                Zurück:  ./lichtweg restore DATEI --data ORDNER
                Prüfen:  ./lichtweg restore DATEI --check

                tables/   je Tabelle der Text von COPY (UTF-8, Tabulator, \\N für leer); auch psql liest ihn mit \\copy
                files/    Dateien des Datenordners
                manifest.json nennt Version, Schema, Spalten, Zeilen und SHA-256

                Nicht enthalten: Sitzungen, Anmeldeversuche, wartende Aufträge, Kennwörter der Datenbank.
                """.formatted(
                        manifest.createdAt(),
                        manifest.operation(),
                        manifest.rows(),
                        manifest.tables().size(),
                        manifest.dataHash());
    }
}
