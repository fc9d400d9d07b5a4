/** SQL of contents and deliveries. */
@NullMarked
package de.lichtweg.standards.data.store;

import org.jspecify.annotations.NullMarked;
