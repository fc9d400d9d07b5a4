/** Composing, freezing, computing again; packages. */
@NullMarked
package de.lichtweg.reporting.app;

import org.jspecify.annotations.NullMarked;
