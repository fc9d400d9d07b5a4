@NullMarked
package de.lichtweg.geodata.ingest.read;

import org.jspecify.annotations.NullMarked;
