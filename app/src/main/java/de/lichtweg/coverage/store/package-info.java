@NullMarked
package de.lichtweg.coverage.store;

import org.jspecify.annotations.NullMarked;
