package de.lichtweg.geodata.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Zip archives: how they are opened, and which of their members are data. */
final class Archive {

    private Archive() {}

    /** Opens an archive; one that is encrypted or damaged is refused under its own name. */
    static ZipFile open(Path file, String name) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw Refusal.of(encrypted ? "encrypted" : "archive.broken", name);
        }
    }

    /** Notes, previews and what operating systems add are no data. */
    static boolean isData(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        String base = name.substring(name.lastIndexOf('/') + 1);
        boolean note = base.endsWith(".md") || base.endsWith(".pdf") || base.endsWith(".html") || base.endsWith(".xml");
        boolean text = base.endsWith(".txt")
                && (base.contains("hinweis")
                        || base.contains("readme")
                        || base.contains("lies")
                        || base.contains("lizenz")
                        || base.contains("licen")
                        || base.contains("quelle"));
        return !entry.isDirectory() && !note && !text && !base.startsWith(".") && !name.contains("__macosx/");
    }

    /** Whether two members are parts of one Shapefile. */
    static boolean sameStem(ZipEntry shp, ZipEntry other) {
        return stem(shp.getName()).equalsIgnoreCase(stem(other.getName()));
    }

    static boolean hasSuffix(ZipEntry entry, String suffix) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    private static String stem(String name) {
        int dot = name.indexOf('.', name.lastIndexOf('/') + 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The name without folders and without characters that would turn a line around or end it. */
    static String base(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        String base = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{C}", "");
        return base.isBlank() ? "?" : base;
    }
}
