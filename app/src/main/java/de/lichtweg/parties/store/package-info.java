/** SQL of the schema {@code parties}. */
@NullMarked
package de.lichtweg.parties.store;

import org.jspecify.annotations.NullMarked;
