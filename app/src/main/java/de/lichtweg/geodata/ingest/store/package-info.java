/** SQL of the import runs. */
@NullMarked
package de.lichtweg.geodata.ingest.store;

import org.jspecify.annotations.NullMarked;
