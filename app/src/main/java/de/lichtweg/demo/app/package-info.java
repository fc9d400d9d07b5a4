/** Installs the demo once, through the ordinary imports. */
@NullMarked
package de.lichtweg.demo.app;

import org.jspecify.annotations.NullMarked;
