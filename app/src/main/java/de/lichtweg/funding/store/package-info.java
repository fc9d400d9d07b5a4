/** SQL of grants. */
@NullMarked
package de.lichtweg.funding.store;

import org.jspecify.annotations.NullMarked;
