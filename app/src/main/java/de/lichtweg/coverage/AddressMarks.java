package de.lichtweg.coverage;

import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Addresses that something beside the ledger's columns has marked, such as a correction; contributed as a bean and asked
 * by a filter of the address list under its key.
 */
public interface AddressMarks {

    /** Key of the filter, one of {@link AddressQuery#KEYS}. */
    String key();

    /**
     * Ids of the marked addresses, as far as the scope may know of the mark.
     *
     * @param on the day that is asked for
     * @param operation the last operation that the question knows
     * @param value value of the filter
     * @throws IllegalArgumentException if the filter has no such value
     */
    long[] marked(Scope scope, LocalDate on, long operation, String value);

    /** The same of several values at once; whoever keeps them in a table answers in one statement. */
    default Map<String, long[]> marked(Scope scope, LocalDate on, long operation, Collection<String> values) {
        return values.stream().collect(Collectors.toMap(v -> v, v -> marked(scope, on, operation, v)));
    }
}
