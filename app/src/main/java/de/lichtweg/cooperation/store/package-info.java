/** The schema {@code cooperation} in SQL. */
@NullMarked
package de.lichtweg.cooperation.store;

import org.jspecify.annotations.NullMarked;
