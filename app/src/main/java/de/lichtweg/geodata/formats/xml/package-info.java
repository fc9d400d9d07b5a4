/** XML as it may arrive: read forward only, no document types, no entities of its own, nothing without bound. */
@NullMarked
package de.lichtweg.geodata.formats.xml;

import org.jspecify.annotations.NullMarked;
