package de.lichtweg.geodata.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file.
 *
 * <p>A byte order mark decides. Else UTF-16 is recognised by its zero bytes, UTF-8 by being valid from the first to the last
 * byte. What is left is a table of 256 characters; among those in use (Windows-1252, which holds ISO-8859-1, code page 850, Mac
 * Roman) the one counts that gives the most German letters between letters. Text that is none of them is refused: a wrong guess
 * would store wrong names for years.
 *
 * @param charset the encoding
 * @param bomBytes length of the byte order mark
 */
record TextEncoding(Charset charset, int bomBytes) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 64 * 1024;
    private static final int FEW_ZEROS = 3;
    private static final int SHARE_OF_ZEROS = 50;

    static TextEncoding of(Path file, String name) {
        try {
            byte[] head = head(file);
            TextEncoding marked = byMark(head);
            if (marked.bomBytes > 0) {
                return marked.charset == StandardCharsets.UTF_8 ? verified(file, name, marked) : marked;
            }
            return byZeros(head, name) instanceof TextEncoding wide && wide.charset != StandardCharsets.US_ASCII
                    ? wide
                    : narrow(file, name);
        } catch (IOException e) {
            throw Refusal.of("unreadable", name);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static TextEncoding byMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(StandardCharsets.US_ASCII, 0);
    }

    /**
     * UTF-16 without a mark has a zero in most pairs, always on the same side; a text with a few other zero bytes is
     * refused later with the row they stand in, one with many is no text.
     */
    private static TextEncoding byZeros(byte[] head, String name) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int pairs = head.length / 2;
        if (even + odd == 0) {
            return new TextEncoding(StandardCharsets.US_ASCII, 0);
        }
        if (odd > pairs / 2 && even < pairs / 20) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (even > pairs / 2 && odd < pairs / 20) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        }
        if (even + odd > Math.max(FEW_ZEROS, head.length / SHARE_OF_ZEROS)) {
            throw Refusal.of("binary", name);
        }
        return new TextEncoding(StandardCharsets.US_ASCII, 0);
    }

    private static TextEncoding verified(Path file, String name, TextEncoding marked) throws IOException {
        Utf8Check check = Utf8Check.of(file);
        if (check.invalid() > 0) {
            throw Refusal.of("encoding.mixed", name, check.firstInvalidLine());
        }
        return marked;
    }

    private static TextEncoding narrow(Path file, String name) throws IOException {
        Utf8Check check = Utf8Check.of(file);
        if (check.invalid() == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        if (check.valid() > check.invalid()) {
            throw Refusal.of("encoding.mixed", name, check.firstInvalidLine());
        }
        Letters letters = Letters.of(file);
        if (letters.adjacent > letters.high / 2) {
            throw Refusal.of("encoding.unknown", name);
        }
        if (letters.dos > letters.windows && letters.dos >= letters.mac) {
            return new TextEncoding(Charset.forName("IBM850"), 0);
        }
        return letters.mac > letters.windows
                ? new TextEncoding(Charset.forName("x-MacRoman"), 0)
                : new TextEncoding(WINDOWS_1252, 0);
    }

    /** How a byte above 127 behaves: letters of three code pages (for Windows all accented ones), and whether its neighbour is high as well. */
    private record Letters(long high, long adjacent, long windows, long dos, long mac) {

        private static final String DOS = "\u0084\u0094\u0081\u008e\u0099\u009a";
        private static final String MAC = "\u008a\u009a\u009f\u0080\u0085\u0086";

        static Letters of(Path file) throws IOException {
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(8 << 20);
            }
            long high = 0;
            long adjacent = 0;
            long[] hits = new long[3];
            for (int i = 1; i < bytes.length - 1; i++) {
                if (bytes[i] >= 0) {
                    continue;
                }
                high++;
                if (bytes[i - 1] < 0 || bytes[i + 1] < 0) {
                    adjacent++;
                } else if (letter(bytes[i - 1]) || letter(bytes[i + 1])) {
                    char c = (char) (bytes[i] & 0xff);
                    hits[0] += c >= '\u00c0' ? 1 : 0;
                    hits[1] += DOS.indexOf(c) >= 0 ? 1 : 0;
                    hits[2] += MAC.indexOf(c) >= 0 ? 1 : 0;
                }
            }
            return new Letters(high, adjacent, hits[0], hits[1], hits[2]);
        }

        private static boolean letter(byte b) {
            return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
        }
    }
}
