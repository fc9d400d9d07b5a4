package de.lichtweg.coverage.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Real tables of eleven thousand rows, shortened to what a test needs: the header, every 25th row, and the odd ones. */
final class ShortTables {

    private static final int LONG = 100_000;
    private static final Pattern ABOVE_HUNDRED = Pattern.compile("100[.,](0[1-9]|[1-9]\\d)");

    private ShortTables() {}

    /** A copy in {@code folder} with the same name and packing; a small or other file is copied as it is. */
    static Path of(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString();
        Path copy = folder.resolve(name);
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(copy)) {
            if (name.endsWith(".csv.gz")) {
                try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
                    packed.write(shortened(new GZIPInputStream(in).readAllBytes()));
                }
            } else if (name.endsWith(".zip")) {
                members(new ZipInputStream(in), new ZipOutputStream(out));
            } else {
                byte[] bytes = in.readAllBytes();
                out.write(name.endsWith(".csv") ? shortened(bytes) : bytes);
            }
        }
        return copy;
    }

    private static void members(ZipInputStream in, ZipOutputStream out) throws IOException {
        for (ZipEntry member = in.getNextEntry(); member != null; member = in.getNextEntry()) {
            out.putNextEntry(new ZipEntry(member.getName()));
            out.write(shortened(in.readAllBytes()));
            out.closeEntry();
        }
        out.finish();
    }

    private static byte[] shortened(byte[] table) {
        if (table.length < LONG) {
            return table;
        }
        List<String> lines = List.of(new String(table, StandardCharsets.ISO_8859_1).split("(?<=\n)"));
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i % 25 == 0 || ABOVE_HUNDRED.matcher(lines.get(i)).find()) {
                kept.append(lines.get(i));
            }
        }
        return kept.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
