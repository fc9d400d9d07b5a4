/** Tables out: CSV and XLSX as German offices expect them, safe from formula injection. */
@NamedInterface("table")
@NullMarked
package de.lichtweg.platform.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
