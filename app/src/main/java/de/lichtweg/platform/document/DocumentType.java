package de.lichtweg.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a file is, told by how its content begins and never by its name alone. Archives are not opened: a packed office file is
 * told by its beginning and its name together.
 */
public enum DocumentType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    TIFF("image/tiff", "tif", "tiff"),
    HEIC("image/heic", "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ZIP("application/zip", "zip"),
    OFFICE("application/octet-stream", "doc", "xls", "ppt", "msg"),
    GEOPACKAGE("application/geopackage+sqlite3", "gpkg"),
    DWG("image/vnd.dwg", "dwg"),
    CSV("text/csv", "csv"),
    JSON("application/json", "json", "geojson"),
    TEXT("text/plain", "txt", "md", "eml", "log"),
    FILE("application/octet-stream");

    /** How much of a file is needed to tell what it is. */
    static final int HEAD = 4096;

    private static final Set<DocumentType> PACKED = Set.of(DOCX, XLSX, PPTX, ODT, ODS, ZIP);
    private static final Set<DocumentType> WRITTEN = Set.of(CSV, JSON, TEXT);
    /** What a computer would run: programs of Windows, Linux, macOS and Java, scripts, links. */
    private static final List<String> RUN = List.of(
            "4d5a", "7f454c46", "cafebabe", "feedface", "feedfacf", "cffaedfe", "cefaedfe", "2321", "4c00000001140200");

    private final String mediaType;
    private final List<String> endings;

    DocumentType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** As it is told to the browser. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is a picture that every browser shows. */
    public boolean isPhoto() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /**
     * What a file is; empty for what is not taken: programs, scripts, pages that a browser would run, and files whose name says
     * something else than their content.
     */
    static Optional<DocumentType> of(byte[] head, String name) {
        DocumentType content = told(head, name);
        boolean runs = RUN.stream().anyMatch(begin -> begins(head, 0, begin)) || isPage(head);
        Optional<DocumentType> named = Arrays.stream(values())
                .filter(t -> t.endings.contains(ending(name)))
                .findFirst();
        boolean agrees = named.isEmpty() || named.get() == content || content == FILE && named.get() == DWG;
        return runs || !agrees ? Optional.empty() : Optional.of(content);
    }

    private static DocumentType told(byte[] head, String name) {
        if (begins(head, 0, "255044462d")) {
            return PDF;
        }
        if (begins(head, 0, "504b0304") || begins(head, 0, "504b0506")) {
            return named(PACKED, name, ZIP);
        }
        if (begins(head, 0, "d0cf11e0a1b11ae1")) {
            return OFFICE;
        }
        if (begins(head, 0, "53514c69746520666f726d6174203300")) {
            return GEOPACKAGE;
        }
        return begins(head, 0, "41433130") ? DWG : picture(head).orElseGet(() -> written(head, name));
    }

    private static Optional<DocumentType> picture(byte[] head) {
        if (begins(head, 0, "ffd8ff")) {
            return Optional.of(JPEG);
        }
        if (begins(head, 0, "89504e470d0a1a0a")) {
            return Optional.of(PNG);
        }
        if (begins(head, 0, "474946383761") || begins(head, 0, "474946383961")) {
            return Optional.of(GIF);
        }
        if (begins(head, 0, "52494646") && begins(head, 8, "57454250")) {
            return Optional.of(WEBP);
        }
        if (begins(head, 0, "49492a00") || begins(head, 0, "4d4d002a")) {
            return Optional.of(TIFF);
        }
        boolean heic = begins(head, 4, "6674797068656963") || begins(head, 4, "667479706d696631");
        return heic ? Optional.of(HEIC) : Optional.empty();
    }

    /** Text has no control characters but those of lines; what is none is just a file. */
    private static DocumentType written(byte[] head, String name) {
        for (byte b : head) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 127;
            if (control) {
                return FILE;
            }
        }
        return named(WRITTEN, name, TEXT);
    }

    private static boolean isPage(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return List.of("<!doctype html", "<html", "<script", "<svg", "<iframe", "<?php").stream()
                .anyMatch(text::contains);
    }

    private static DocumentType named(Set<DocumentType> among, String name, DocumentType otherwise) {
        return among.stream()
                .filter(t -> t.endings.contains(ending(name)))
                .findFirst()
                .orElse(otherwise);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean begins(byte[] head, int at, String hex) {
        byte[] begin = java.util.HexFormat.of().parseHex(hex);
        return head.length >= at + begin.length && Arrays.equals(head, at, at + begin.length, begin, 0, begin.length);
    }
}
