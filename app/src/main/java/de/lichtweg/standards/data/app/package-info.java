/** Contents, deliveries, templates, proofs. */
@NullMarked
package de.lichtweg.standards.data.app;

import org.jspecify.annotations.NullMarked;
