/**
 * Pages of coverage: the regions at a glance, the Lagebild, the address list and the address card.
 *
 * <p>A controller asks, a page class turns answers into a view record of finished values, a template shows it. Every link keeps
 * the two moments of the question.
 */
@NullMarked
package de.lichtweg.coverage.web;

import org.jspecify.annotations.NullMarked;
