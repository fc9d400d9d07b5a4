/** Days on which something happens: a page, files, and feeds for calendar programs. Modules contribute their entries. */
@NamedInterface("calendar")
@NullMarked
package de.lichtweg.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
