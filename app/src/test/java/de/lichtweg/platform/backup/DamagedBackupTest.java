package de.lichtweg.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.backup.Manifest.FileEntry;
import de.lichtweg.platform.backup.Manifest.TableEntry;
import de.lichtweg.platform.backup.Rooms.Room;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they say: each is refused with one sentence, and nothing is written anywhere. */
class DamagedBackupTest {

    @TempDir
    Path folder;

    private Room target;
    private Path file;

    @BeforeEach
    void anEmptyInstallation() throws IOException {
        target = Rooms.room(Files.createDirectories(folder.resolve("target")), TestDatabase.emptyUrl());
        file = folder.resolve("backup.zip");
    }

    @Test
    void aFileThatIsNoBackupSaysSo() throws IOException {
        assertThat(refusal(folder.resolve("nowhere.zip"))).isEqualTo("backup.missing");
        assertThat(refusal(Files.writeString(folder.resolve("text.zip"), "kein Archiv")))
                .isEqualTo("backup.foreign");
        write(Map.of("brief.txt", "hallo".getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal(file)).isEqualTo("backup.foreign");
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(Rooms.FOUNDATION);
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Files.write(file, java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThat(refusal(file)).isEqualTo("backup.foreign");
        }
    }

    @Test
    void aFlippedBitIsNoticedOrDoesNotMatter() throws IOException {
        byte[] whole = Files.readAllBytes(Rooms.FOUNDATION);
        String dataHash =
                target.restore().check(Rooms.FOUNDATION, BackupProgress.SILENT).dataHash();
        Random random = new Random(20261127);
        int noticed = 0;
        for (int i = 0; i < 200; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            try {
                Manifest read = target.restore().check(file, BackupProgress.SILENT);
                assertThat(read.dataHash()).isEqualTo(dataHash);
            } catch (RuleViolation e) {
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(150);
    }

    @Test
    void damageThatTheEndShowsLeavesTheDatabaseAsItWas() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.compute("tables/region.merger.copy", (name, rows) -> {
            rows[0] = '9';
            return rows;
        });
        write(entries);
        assertThat(refusal(file)).isEqualTo("backup.damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "uploads/../../outside",
                "/tmp/outside",
                "uploads\\..\\outside",
                "postgres/postgresql.conf",
                "postgres.secret",
                "logs/x",
                "uploads/./x",
                ""
            })
    void aPathThatLeadsElsewhereIsRefused(String path) throws IOException {
        Map<String, byte[]> entries = entries();
        byte[] content = "x".getBytes(StandardCharsets.UTF_8);
        entries.put("files/" + path, content);
        rewriteManifest(entries, m -> with(m, m.tables(), plus(m.files(), new FileEntry(path, 1, Sha256.of(content)))));
        write(entries);
        assertThat(refusal(file)).isEqualTo("backup.damaged");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void moreOrLessThanTheManifestSaysIsRefused() throws IOException {
        Map<String, byte[]> more = entries();
        more.put("files/uploads/surplus", new byte[1]);
        write(more);
        assertThat(refusal(file)).isEqualTo("backup.damaged");

        Map<String, byte[]> less = entries();
        less.remove("tables/coverage.supply.copy");
        write(less);
        assertThat(refusal(file)).isEqualTo("backup.damaged");
    }

    @Test
    void anEntryThatGrowsBeyondItsSizeIsReadNoFurther() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("tables/portal.news.copy", new byte[50_000_000]);
        write(entries);
        assertThat(refusal(file)).isEqualTo("backup.damaged");
    }

    @Test
    void aManifestOfAnotherProductFormatOrCoordinateSystemIsRefused() throws IOException {
        assertThat(refusalWith("\"product\" : \"Lichtweg\"", "\"product\" : \"Anderes\""))
                .isEqualTo("backup.foreign");
        assertThat(refusalWith("\"format\" : 1", "\"format\" : 2")).isEqualTo("backup.newer");
        assertThat(refusalWith("\"crs\" : 25833", "\"crs\" : 25832")).isEqualTo("backup.crs");
        assertThat(refusalWith("\"tables\" :", "\"tische\" :")).isEqualTo("backup.damaged");
        assertThat(refusalWith("{", "[")).isEqualTo("backup.damaged");
    }

    private String refusalWith(String text, String instead) throws IOException {
        Map<String, byte[]> entries = entries();
        entries.compute(
                BackupWriter.MANIFEST,
                (name, json) -> new String(json, StandardCharsets.UTF_8)
                        .replace(text, instead)
                        .getBytes(StandardCharsets.UTF_8));
        write(entries);
        return refusal(file);
    }

    @Test
    void tablesThatAreNotThoseOfTheSchemaAreRefused() throws IOException {
        Map<String, byte[]> renamed = entries();
        renamed.put("tables/portal.other.copy", renamed.remove("tables/portal.news.copy"));
        rewriteManifest(
                renamed,
                m -> with(
                        m,
                        m.tables().stream()
                                .map(t -> t.name().equals("news") ? named(t, "other") : t)
                                .toList(),
                        m.files()));
        write(renamed);
        assertThat(refusal(file)).isEqualTo("backup.tables");

        Map<String, byte[]> nonsense = entries();
        byte[] rows = "nur\tdrei\tFelder\n".getBytes(StandardCharsets.UTF_8);
        nonsense.put("tables/portal.news.copy", rows);
        rewriteManifest(
                nonsense,
                m -> with(
                        m,
                        m.tables().stream()
                                .map(t -> t.name().equals("news")
                                        ? new TableEntry(
                                                t.schema(), t.name(), t.columns(), 1, rows.length, Sha256.of(rows))
                                        : t)
                                .toList(),
                        m.files()));
        write(nonsense);
        assertThat(refusal(file)).isEqualTo("backup.tables");
    }

    private static TableEntry named(TableEntry t, String name) {
        return new TableEntry(t.schema(), name, t.columns(), t.rows(), t.bytes(), t.sha256());
    }

    private String refusal(Path backup) {
        String[] code = {""};
        assertThatThrownBy(() -> target.restore(backup))
                .isInstanceOfSatisfying(RuleViolation.class, e -> code[0] = e.code());
        assertThat(target.jdbc()
                        .sql("select count(*) from pg_namespace where nspname = 'platform'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(target.folder()).isEmptyDirectory();
        return code[0];
    }

    private static Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(Rooms.FOUNDATION.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static void rewriteManifest(Map<String, byte[]> entries, UnaryOperator<Manifest> change) {
        Manifest manifest = Rooms.JSON.readValue(entries.get(BackupWriter.MANIFEST), Manifest.class);
        entries.put(BackupWriter.MANIFEST, Rooms.JSON.writeValueAsBytes(change.apply(manifest)));
    }

    private static Manifest with(Manifest m, List<TableEntry> tables, List<FileEntry> files) {
        return new Manifest(
                m.format(),
                m.product(),
                m.version(),
                m.createdAt(),
                m.operation(),
                m.homeRegion(),
                m.crs(),
                m.database(),
                m.migrations(),
                tables,
                m.sequences(),
                files,
                Manifest.hashOf(tables));
    }

    private static List<FileEntry> plus(List<FileEntry> files, FileEntry more) {
        List<FileEntry> all = new ArrayList<>(files);
        all.add(more);
        return all;
    }

    private void write(Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
