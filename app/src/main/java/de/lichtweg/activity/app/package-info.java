/** Use cases of the register. */
@NullMarked
package de.lichtweg.activity.app;

import org.jspecify.annotations.NullMarked;
