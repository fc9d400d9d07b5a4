/** Runs of imports: which profile, which columns, plan, write, what is kept about it. */
@NullMarked
package de.lichtweg.geodata.ingest.app;

import org.jspecify.annotations.NullMarked;
