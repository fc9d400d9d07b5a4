/** Rules and shapes of reports: audience, document, canonical JSON, status package. */
@NullMarked
package de.lichtweg.reporting.domain;

import org.jspecify.annotations.NullMarked;
