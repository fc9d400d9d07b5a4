package de.lichtweg.platform.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says about itself; the last entry of its file.
 *
 * @param format layout of the file; whoever knows only lower ones must not read it
 * @param version version of the program that wrote it
 * @param createdAt moment whose state it holds
 * @param operation last operation of the ledger in it
 * @param crs EPSG code in which its coordinates are stored
 * @param migrations the schema, in the order in which it came to be
 * @param tables in an order in which no row refers to a later table
 * @param dataHash SHA-256 over names, row counts and hashes of all tables: two databases with the same rows have the same
 */
record Manifest(
        int format,
        String product,
        String version,
        Instant createdAt,
        long operation,
        String homeRegion,
        int crs,
        String database,
        List<Migration> migrations,
        List<TableEntry> tables,
        List<SequenceEntry> sequences,
        List<FileEntry> files,
        String dataHash) {

    static final String PRODUCT = "Lichtweg";
    static final int FORMAT = 1;

    /** An applied migration; the checksum is Flyway's. */
    record Migration(
            String version, String description, @Nullable Integer checksum) {}

    /** A table, its rows as PostgreSQL's COPY writes them as text; sizes and hash are those of that text. */
    record TableEntry(String schema, String name, List<String> columns, long rows, long bytes, String sha256) {

        String qualified() {
            return schema + "." + name;
        }

        String entry() {
            return "tables/" + qualified() + ".copy";
        }
    }

    /** Where a sequence stands; {@code null} before its first use. */
    record SequenceEntry(
            String schema, String name, @Nullable Long last) {}

    /** A file of the data folder, by its path there, with slashes. */
    record FileEntry(String path, long bytes, String sha256) {

        String entry() {
            return "files/" + path;
        }
    }

    long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }

    /** The hash that these tables have together. */
    static String hashOf(List<TableEntry> tables) {
        String lines = tables.stream()
                .map(t -> t.qualified() + "\t" + t.rows() + "\t" + t.sha256() + "\n")
                .sorted()
                .reduce("", String::concat);
        return Sha256.of(lines.getBytes(StandardCharsets.UTF_8));
    }
}
