/** OpenStreetMap: addresses and streets out of PBF and XML, in a few passes with little memory. */
@NullMarked
package de.lichtweg.geodata.formats.osm;

import org.jspecify.annotations.NullMarked;
