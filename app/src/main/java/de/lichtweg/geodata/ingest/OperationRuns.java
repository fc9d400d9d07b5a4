package de.lichtweg.geodata.ingest;

import de.lichtweg.platform.security.Scope;
import java.util.Collection;
import java.util.Map;

/** Which import brought an operation, so that what it changed can lead back to it. */
public interface OperationRuns {

    /** Operation → id of its run, of those that were imports and that the scope may see; the page is {@link #path}. */
    Map<Long, Long> find(Scope scope, Collection<Long> operations);

    /** The page of a run. */
    static String path(long run) {
        return "/daten/import/" + run;
    }
}
