/**
 * Reads files as they come: archives, encodings, separators, header rows, workbooks, features. Every file is either read or
 * refused with one sentence; sizes are bounded, nothing is guessed silently that could change a value.
 */
@NamedInterface("read")
@NullMarked
package de.lichtweg.geodata.ingest.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
