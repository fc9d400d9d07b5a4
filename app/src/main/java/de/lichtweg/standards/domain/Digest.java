package de.lichtweg.standards.domain;

import de.lichtweg.standards.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** By which it is seen that a published version is still what was published; the integrity check computes the same in SQL. */
public final class Digest {

    private Digest() {}

    /** SHA-256 over key, number, day, body, change note, legal basis and origin, each in a line of its own with its length. */
    public static String of(Version v, LocalDate validFrom) {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {
            v.standard(),
            Integer.toString(v.number()),
            validFrom.toString(),
            v.body(),
            v.changeNote(),
            v.legalBasis(),
            v.origin()
        }) {
            text.append(part.codePointCount(0, part.length()))
                    .append(':')
                    .append(part)
                    .append('\n');
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
