package de.lichtweg.geodata.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks at the first bytes of a file. */
final class FileSniffer {

    private static final int HEAD = 16 * 1024;
    private static final int PBF_HEADER_AT = 6;
    private static final Pattern ROOT =
            Pattern.compile("(?:\\s|<\\?.*?\\?>|<!--.*?-->)*<(?:[\\w.-]+:)?([\\w.-]+)", Pattern.DOTALL);
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    private FileSniffer() {}

    /** The kind, or a refusal for what is none of them. */
    static FileKind kind(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw Refusal.of("empty", name);
        }
        if (Signature.starts(head, 0x1f, 0x8b)) {
            return FileKind.GZIP;
        }
        if (Signature.starts(head, 'P', 'K', 3, 4)) {
            return zip(file, name);
        }
        if (Signature.starts(head, 'P', 'K')) {
            throw Refusal.of("archive.empty", name);
        }
        if (Signature.starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return FileKind.XLS;
        }
        if (Signature.starts(head, 'S', 'Q', 'L', 'i', 't', 'e', ' ')) {
            return FileKind.GEOPACKAGE;
        }
        if (Signature.holds(head, PBF_HEADER_AT, 'O', 'S', 'M', 'H', 'e', 'a', 'd', 'e', 'r')) {
            return FileKind.OSM_PBF;
        }
        Signature.refuse(head, name);
        return text(decoded(head), name);
    }

    private static String decoded(byte[] head) {
        if (Signature.starts(head, 0xff, 0xfe)) {
            return new String(head, StandardCharsets.UTF_16LE).substring(1);
        }
        if (Signature.starts(head, 0xfe, 0xff)) {
            return new String(head, StandardCharsets.UTF_16BE).substring(1);
        }
        int mark = Signature.starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
        return new String(head, mark, head.length - mark, StandardCharsets.ISO_8859_1);
    }

    private static FileKind text(String head, String name) {
        String begin = head.stripLeading();
        String lower = begin.toLowerCase(Locale.ROOT);
        if (begin.startsWith("<")) {
            return markup(begin, lower, name);
        }
        if (begin.startsWith("{") || begin.startsWith("[")) {
            boolean features = head.contains("FeatureCollection")
                    || name.toLowerCase(Locale.ROOT).contains(".geojson");
            return features ? FileKind.GEOJSON : FileKind.JSON;
        }
        if (lower.startsWith("section graph") || lower.startsWith("33d32945")) {
            throw Refusal.of("network", name);
        }
        if (lower.startsWith("begin:vcalendar")) {
            throw Refusal.of("calendar", name);
        }
        return FileKind.CSV;
    }

    private static FileKind markup(String begin, String lower, String name) {
        if (lower.contains("<html") || lower.contains("<!doctype html") || lower.startsWith("<table")) {
            throw Refusal.of("html", name);
        }
        if (lower.contains("<!doctype")) {
            throw Refusal.of("xml.doctype", name, "");
        }
        Matcher root = ROOT.matcher(begin);
        return switch (root.lookingAt() ? root.group(1) : "") {
            case "FeatureCollection" -> FileKind.GML;
            case "kml" -> FileKind.KML;
            case "osm" -> FileKind.OSM_XML;
            default -> throw Refusal.of("xml", name);
        };
    }

    private static FileKind zip(Path file, String name) throws IOException {
        try (ZipFile zip = Archive.open(file, name)) {
            if (zip.getEntry("mimetype") != null) {
                String type = beginning(zip, "mimetype");
                if (type.startsWith(SPREADSHEET)) {
                    return ods(zip, name);
                }
                if (type.contains("opendocument")) {
                    throw Refusal.of("document", name);
                }
            }
            return office(zip, name);
        }
    }

    private static FileKind ods(ZipFile zip, String name) throws IOException {
        String manifest = "META-INF/manifest.xml";
        if (zip.getEntry(manifest) != null && beginning(zip, manifest).contains("encryption-data")) {
            throw Refusal.of("encrypted", name);
        }
        return FileKind.ODS;
    }

    private static FileKind office(ZipFile zip, String name) {
        for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
            String entry = e.nextElement().getName();
            if (entry.equals("xl/workbook.xml")) {
                return FileKind.XLSX;
            }
            if (entry.equals("xl/workbook.bin")) {
                throw Refusal.of("xlsb", name);
            }
            if (entry.equals("word/document.xml") || entry.equals("ppt/presentation.xml")) {
                throw Refusal.of("document", name);
            }
        }
        return FileKind.ZIP;
    }

    private static String beginning(ZipFile zip, String entry) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }
}
