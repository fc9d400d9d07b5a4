/** Tests of contents, deliveries and templates. */
@NullMarked
package de.lichtweg.standards.data.app;

import org.jspecify.annotations.NullMarked;
