/** Pages of the district and of a municipality, and the page behind a personal link. */
@NullMarked
package de.lichtweg.monitoring.web;

import org.jspecify.annotations.NullMarked;
