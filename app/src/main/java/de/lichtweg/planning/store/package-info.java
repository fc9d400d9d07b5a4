/** SQL of price books, rule sets, estimates and their plans. */
@NullMarked
package de.lichtweg.planning.store;

import org.jspecify.annotations.NullMarked;
