package de.lichtweg.geodata.ingest.read;

import java.util.List;

/** First bytes of files that people send and that are no table and no geodata. */
final class Signature {

    private static final int TAR_AT = 257;
    private static final int DATABASE_AT = 4;

    private record Foreign(String refusal, String format, int at, int... bytes) {}

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign("archive.foreign", "7z", 0, '7', 'z', 0xbc, 0xaf),
            new Foreign("archive.foreign", "RAR", 0, 'R', 'a', 'r', '!'),
            new Foreign("archive.foreign", "BZ2", 0, 'B', 'Z', 'h'),
            new Foreign("archive.foreign", "XZ", 0, 0xfd, '7', 'z', 'X', 'Z'),
            new Foreign("archive.foreign", "ZSTD", 0, 0x28, 0xb5, 0x2f, 0xfd),
            new Foreign("archive.foreign", "TAR", TAR_AT, 'u', 's', 't', 'a', 'r'),
            new Foreign("picture", "PNG", 0, 0x89, 'P', 'N', 'G'),
            new Foreign("picture", "JPEG", 0, 0xff, 0xd8, 0xff),
            new Foreign("picture", "TIFF", 0, 'I', 'I', '*', 0),
            new Foreign("picture", "GIF", 0, 'G', 'I', 'F', '8'),
            new Foreign("access", "Access", DATABASE_AT, 'S', 't', 'a', 'n', 'd', 'a', 'r', 'd', ' '),
            new Foreign("pdf", "PDF", 0, '%', 'P', 'D', 'F'),
            new Foreign("shapefile.alone", "Shapefile", 0, 0, 0, 0x27, 0x0a));

    private Signature() {}

    /** Refuses what is certainly something else. */
    static void refuse(byte[] head, String name) {
        for (Foreign foreign : FOREIGN) {
            if (holds(head, foreign.at, foreign.bytes)) {
                throw Refusal.of(foreign.refusal, name, foreign.format);
            }
        }
    }

    static boolean starts(byte[] head, int... bytes) {
        return holds(head, 0, bytes);
    }

    static boolean holds(byte[] head, int at, int... bytes) {
        if (head.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[at + i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
