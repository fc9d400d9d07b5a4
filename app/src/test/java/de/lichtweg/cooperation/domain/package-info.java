/** Tests of working together. */
@NullMarked
package de.lichtweg.cooperation.domain;

import org.jspecify.annotations.NullMarked;
