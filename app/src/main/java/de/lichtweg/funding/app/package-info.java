/** Use cases of grants. */
@NullMarked
package de.lichtweg.funding.app;

import org.jspecify.annotations.NullMarked;
