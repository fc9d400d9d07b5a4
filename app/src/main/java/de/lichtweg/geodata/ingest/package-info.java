/** The import engine: profiles, recognition, mapping, preview, issues, runs, undo. */
@NamedInterface("ingest")
@NullMarked
package de.lichtweg.geodata.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
