@NullMarked
package de.lichtweg.geodata.ingest.app;

import org.jspecify.annotations.NullMarked;
