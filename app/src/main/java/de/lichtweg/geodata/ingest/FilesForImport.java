package de.lichtweg.geodata.ingest;

import de.lichtweg.platform.security.Scope;
import java.io.InputStream;

/** Hands a file over to the wizard, as if the person had uploaded it. Files that other modules have checked go on this way. */
public interface FilesForImport {

    /**
     * Offers a file.
     *
     * @param name as people call it
     * @return page of the wizard on which it goes on
     */
    String offer(Scope scope, String name, InputStream content);
}
