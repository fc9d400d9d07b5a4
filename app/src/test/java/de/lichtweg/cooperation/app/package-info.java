/** Tests of working together. */
@NullMarked
package de.lichtweg.cooperation.app;

import org.jspecify.annotations.NullMarked;
