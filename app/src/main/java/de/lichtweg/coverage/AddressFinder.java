package de.lichtweg.coverage;

import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;

/**
 * Ties rows of files that higher modules read to addresses, by the same rules as an operator's list: by number or id, else by
 * street, number and place, with ranges and one typing error.
 */
public interface AddressFinder {

    /** The columns that find an address; a profile takes them into its own. */
    List<Field> fields();

    /** All addresses as they are on a day, for one file; the caller decides which of them the scope may write about. */
    Finder on(Scope scope, LocalDate day);

    /** Looks rows up. */
    interface Finder {

        /** The addresses that a row means. */
        Match find(Row row);
    }

    /**
     * What a row means.
     *
     * @param found the addresses, a range names several; where {@code ambiguous} the candidates, empty for none
     * @param ambiguous whether only one of them can be meant and nobody knows which
     * @param confidence 100 by id, 95 by text, less where a part is missing or mistyped
     */
    record Match(List<Found> found, boolean ambiguous, int confidence) {

        /** Copies the list. */
        public Match {
            found = List.copyOf(found);
        }

        /** Whether the row means exactly these addresses. */
        public boolean isCertain() {
            return !ambiguous && !found.isEmpty();
        }
    }

    /** An address: number in the ledger and "Dorfstraße 3". */
    record Found(long address, String label) {}
}
