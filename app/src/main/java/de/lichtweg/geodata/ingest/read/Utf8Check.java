package de.lichtweg.geodata.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How far a file is UTF-8, in one pass.
 *
 * @param valid well-formed characters of more than one byte
 * @param invalid bytes that belong to no character
 * @param firstInvalidLine line of the first such byte, 0 if there is none
 */
record Utf8Check(long valid, long invalid, long firstInvalidLine) {

    static Utf8Check of(Path file) throws IOException {
        Scanner scanner = new Scanner();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                scanner.take(buffer, n);
            }
        }
        return scanner.end();
    }

    private static final class Scanner {
        private long valid;
        private long invalid;
        private long line = 1;
        private long firstInvalidLine;
        private int missing;
        private int lower = 0x80;
        private int upper = 0xbf;

        private void take(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if (missing == 0 && b >= 0) {
                    line += b == '\n' ? 1 : 0;
                } else {
                    step(b & 0xff);
                }
            }
        }

        private void step(int b) {
            if (missing > 0) {
                continuation(b);
            } else if (b < 0x80) {
                line += b == '\n' ? 1 : 0;
            } else if (b >= 0xc2 && b <= 0xdf) {
                missing = 1;
            } else if (b >= 0xe0 && b <= 0xef) {
                missing = 2;
                lower = b == 0xe0 ? 0xa0 : 0x80;
                upper = b == 0xed ? 0x9f : 0xbf;
            } else if (b >= 0xf0 && b <= 0xf4) {
                missing = 3;
                lower = b == 0xf0 ? 0x90 : 0x80;
                upper = b == 0xf4 ? 0x8f : 0xbf;
            } else {
                bad();
            }
        }

        private void continuation(int b) {
            boolean fits = b >= lower && b <= upper;
            lower = 0x80;
            upper = 0xbf;
            if (!fits) {
                missing = 0;
                bad();
                step(b);
            } else if (--missing == 0) {
                valid++;
            }
        }

        private void bad() {
            invalid++;
            if (firstInvalidLine == 0) {
                firstInvalidLine = line;
            }
        }

        private Utf8Check end() {
            if (missing > 0) {
                bad();
            }
            return new Utf8Check(valid, invalid, firstInvalidLine);
        }
    }
}
