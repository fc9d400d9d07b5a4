/** The command {@code import}. */
@NullMarked
package de.lichtweg.geodata.ingest.cli;

import org.jspecify.annotations.NullMarked;
