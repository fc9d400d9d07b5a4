/** Tests of the engine. */
@NullMarked
package de.lichtweg.standards.data.domain;

import org.jspecify.annotations.NullMarked;
