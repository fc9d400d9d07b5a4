/** Tables out: CSV, XLSX, GeoJSON and GeoPackage as German offices and their GIS expect them, safe from formula injection. */
@NamedInterface("table")
@NullMarked
package de.lichtweg.platform.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
