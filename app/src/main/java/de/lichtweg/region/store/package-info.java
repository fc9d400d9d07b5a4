@NullMarked
package de.lichtweg.region.store;

import org.jspecify.annotations.NullMarked;
