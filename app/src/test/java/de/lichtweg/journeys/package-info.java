/**
 * Journeys through the running product in Chromium: what people do, page after page, with axe on every page they reach.
 * All journeys share one server with the demo district. They wait for what they expect to see, never for time to pass.
 */
@NullMarked
package de.lichtweg.journeys;

import org.jspecify.annotations.NullMarked;
