/**
 * Files of planning: streets, addresses, price books and rule sets in; the plan as GeoPackage, workbook, JSON and report out.
 *
 * <p>Formats live here, reading places and tables is the work of {@code geodata}; the planner below gets arrays. Easy to get
 * wrong: everything is computed in one UTM system, which follows from where the streets lie.
 */
@NullMarked
package de.lichtweg.planning.io;

import org.jspecify.annotations.NullMarked;
