/** Rules of versions and of who works by them; no Spring, no SQL. */
@NullMarked
package de.lichtweg.standards.domain;

import org.jspecify.annotations.NullMarked;
