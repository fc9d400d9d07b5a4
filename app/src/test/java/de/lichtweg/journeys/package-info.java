@NullMarked
package de.lichtweg.journeys;

import org.jspecify.annotations.NullMarked;
