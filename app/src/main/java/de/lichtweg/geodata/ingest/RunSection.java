package de.lichtweg.geodata.ingest;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of an import's page that a module above contributes as a bean. It is loaded after the page, by its own address. */
public interface RunSection {

    /**
     * The part.
     *
     * @param titleKey message key of its heading
     * @param href page that answers a request of htmx with the part alone
     */
    record Section(String titleKey, String href) {}

    /**
     * The part of an import that was written, if this scope is to see one.
     *
     * @param operation its operation
     * @param territory region that it touched, {@code null} where it is not bound to one
     * @param asOf Stichtag, {@code null} where the file had none
     */
    Optional<Section> section(Scope scope, long operation, @Nullable RegionKey territory, @Nullable LocalDate asOf);
}
