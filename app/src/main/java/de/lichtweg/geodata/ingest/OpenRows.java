package de.lichtweg.geodata.ingest;

import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work list: rows of deliveries that did not go in because nobody knows for certain which address they mean. A row waits
 * until somebody chooses the address or dismisses it, its import is undone, or a later whole delivery of the same operator
 * takes its place. An undone choice makes the row wait again.
 */
public interface OpenRows {

    /**
     * A row that waits.
     *
     * @param run its import
     * @param fileName the file
     * @param profile key of the profile
     * @param operator who delivered, empty where every row says it itself
     * @param asOf Stichtag, {@code null} where the file says it itself
     * @param row number of the row in the file
     * @param kind {@code address.ambiguous} or {@code address.unmatched}
     * @param label the address as written
     * @param candidates numbers of the addresses that it may mean
     * @param header columns of the file
     * @param cells the row, in the order of the header
     */
    record OpenRow(
            long run,
            String fileName,
            String profile,
            String operator,
            @Nullable LocalDate asOf,
            long row,
            String kind,
            String label,
            List<Long> candidates,
            List<String> header,
            List<String> cells) {}

    /** How many rows wait, as far as the scope may see them. */
    int count(Scope scope);

    /** The rows that wait, newest import first. */
    List<OpenRow> list(Scope scope, int limit);

    /** One of them; a {@code NotFound} if it does not wait or not for this scope. */
    OpenRow get(Scope scope, long run, long row);

    /**
     * Imports the row as a part of the delivery, for an address chosen by its number in the ledger. An ordinary import with an
     * operation of its own: it shows what it changed and can be undone.
     *
     * @return the import
     */
    long assign(Scope scope, long run, long row, long address);

    /** Takes the row off the list; it stays among the rejected rows of its import. Refuses an empty reason. */
    void dismiss(Scope scope, long run, long row, String reason);
}
