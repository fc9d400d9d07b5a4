@NullMarked
package de.lichtweg.region.app;

import org.jspecify.annotations.NullMarked;
