package de.lichtweg.coverage.app;

import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.Rows;
import de.lichtweg.platform.error.RuleViolation;
import java.util.Collection;
import java.util.List;

/**
 * Lists that this program has given out. Their rows carry the number of the address and, for statements, the source; so they are
 * taken back without any guessing, and what nobody has changed writes nothing.
 */
final class OwnFiles {

    /** Number of an address. */
    static final Field NUMBER = new Field("own_number", false, List.of("lichtweg_id"));

    /** Source of a statement. */
    static final Field SOURCE = new Field("own_source", false, List.of("quelle_kennung"));

    /** The day that the list answers for. */
    static final Field DAY = new Field("own_day", false, List.of("tag"));

    private OwnFiles() {}

    /** Whether rows are addresses of this program. */
    static boolean areAddresses(Rows rows) {
        return rows.columns().contains(NUMBER.key());
    }

    /** Whether rows are statements that this program has given out. */
    static boolean areStatements(Rows rows) {
        return areAddresses(rows) && rows.columns().contains(SOURCE.key());
    }

    /** Whether a header is that of the list of addresses, which has speeds too and is no operator's list. */
    static boolean isAddressList(List<String> header) {
        return AddressFields.has(header, NUMBER) && AddressFields.has(header, DAY);
    }

    /** The one source that differs; changes of several sources in one file could not be undone one by one. */
    static String only(Collection<String> changed) {
        if (changed.size() > 1) {
            throw new RuleViolation("own.sources", String.join(", ", changed));
        }
        return changed.stream().findFirst().orElse("");
    }
}
