@NullMarked
package de.lichtweg.coverage.app;

import org.jspecify.annotations.NullMarked;
