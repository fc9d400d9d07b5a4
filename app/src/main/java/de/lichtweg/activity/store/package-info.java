/** SQL of the register. */
@NullMarked
package de.lichtweg.activity.store;

import org.jspecify.annotations.NullMarked;
