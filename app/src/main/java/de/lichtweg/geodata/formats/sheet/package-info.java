/** Workbooks: XLSX and XLSM, XLS (BIFF8), ODS, row by row, whatever the cells pretend to hold. */
@NullMarked
package de.lichtweg.geodata.formats.sheet;

import org.jspecify.annotations.NullMarked;
