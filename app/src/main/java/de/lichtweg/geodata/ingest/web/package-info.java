/** The pages of the room "Daten": sources, imports, the wizard. */
@NullMarked
package de.lichtweg.geodata.ingest.web;

import org.jspecify.annotations.NullMarked;
