package de.lichtweg.geodata.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a file is, by its first bytes; names lie. */
enum FileKind {
    GZIP,
    ZIP,
    XLSX,
    CSV,
    GEOJSON,
    JSON,
    SHAPEFILE;

    private static final int HEAD = 16 * 1024;

    /** The kind, or a refusal for what is none of them. */
    static FileKind of(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw Refusal.of("empty", name);
        }
        if (starts(head, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return zip(file, name);
        }
        if (starts(head, 'P', 'K')) {
            throw Refusal.of("archive.empty", name);
        }
        if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw Refusal.of(isEncrypted(file) ? "encrypted" : "xls", name);
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            throw Refusal.of("pdf", name);
        }
        if (starts(head, 0, 0, 0x27, 0x0a)) {
            throw Refusal.of("shapefile.alone", name);
        }
        return text(new String(head, StandardCharsets.ISO_8859_1), name);
    }

    private static FileKind text(String head, String name) {
        String begin = (head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head).stripLeading();
        String lower = begin.toLowerCase(Locale.ROOT);
        if (begin.startsWith("<")) {
            boolean html = lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<table");
            throw Refusal.of(html ? "html" : "xml", name);
        }
        if (begin.startsWith("{") || begin.startsWith("[")) {
            boolean features = head.contains("FeatureCollection")
                    || name.toLowerCase(Locale.ROOT).contains(".geojson");
            return features ? GEOJSON : JSON;
        }
        return CSV;
    }

    private static FileKind zip(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null && mimetype.getSize() < 200) {
                try (InputStream in = zip.getInputStream(mimetype)) {
                    String type = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
                    if (type.contains("opendocument")) {
                        throw Refusal.of("ods", name);
                    }
                }
            }
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                String entry = e.nextElement().getName();
                if (entry.equals("xl/workbook.xml")) {
                    return XLSX;
                }
                if (entry.equals("xl/workbook.bin")) {
                    throw Refusal.of("xlsb", name);
                }
                if (entry.startsWith("word/") || entry.startsWith("ppt/")) {
                    throw Refusal.of("document", name);
                }
            }
            return ZIP;
        }
    }

    /** An encrypted workbook is an OLE file with a stream named EncryptedPackage; a BIFF workbook says FILEPASS inside. */
    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String bytes = new String(in.readNBytes(4 << 20), StandardCharsets.ISO_8859_1);
            return bytes.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
        }
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
