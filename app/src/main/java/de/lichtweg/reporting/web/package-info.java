/** Fact sheet, pages of reports, their files. */
@NullMarked
package de.lichtweg.reporting.web;

import org.jspecify.annotations.NullMarked;
