/**
 * Data standards that can be run: what a delivery has to be is data in versions, and a file is checked before it is accepted. {@code
 * domain} is the pure engine, {@code app} reads files and keeps deliveries.
 */
@NullMarked
package de.lichtweg.standards.data;

import org.jspecify.annotations.NullMarked;
