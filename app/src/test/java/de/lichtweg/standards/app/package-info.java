@NullMarked
package de.lichtweg.standards.app;

import org.jspecify.annotations.NullMarked;
