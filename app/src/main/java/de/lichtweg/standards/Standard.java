package de.lichtweg.standards;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.util.Set;

/**
 * Something that the partners agreed to do the same way.
 *
 * @param key never changes, such as {@code "adressliste"}
 * @param territory a state: agreed among the coordinators of its districts; a district: carried on to its municipalities; the federation
 *     for procedures
 * @param owner key of the organisation that keeps it, empty for procedures
 * @param ownerName its name
 * @param purpose what it is good for
 * @param revision counts the changes of this entry
 * @param demo whether it is generated
 */
public record Standard(
        String key,
        StandardKind kind,
        RegionKey territory,
        String owner,
        String ownerName,
        String title,
        String purpose,
        int revision,
        boolean demo) {

    /** Longest title. */
    public static final int TITLE = 160;

    /** Longest purpose. */
    public static final int PURPOSE = 1000;

    /** Words of the addresses of pages. */
    private static final Set<String> RESERVED =
            Set.of("neu", "verfahren", "uebernahme", "pruefung", "lieferungen", "daten");

    /** Checks key, title and purpose. */
    public Standard {
        if (!key.matches("[a-z][a-z0-9-]{1,59}") || RESERVED.contains(key)) {
            throw new RuleViolation("standards.key", key);
        }
        if (title.isBlank() || title.length() > TITLE) {
            throw new RuleViolation("standards.title", TITLE);
        }
        if (purpose.length() > PURPOSE) {
            throw new RuleViolation("standards.purpose", PURPOSE);
        }
    }

    /** Whether the coordinators of the districts agree on it; otherwise a district and its municipalities do. */
    public boolean isOfState() {
        return territory.level() == RegionKey.Level.STATE;
    }

    /** Its page. */
    public String path() {
        return kind == StandardKind.PROCEDURE ? "/standards/verfahren" : "/standards/" + key;
    }
}
