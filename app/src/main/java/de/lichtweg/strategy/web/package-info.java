/** Pages of goals and next steps. */
@NullMarked
package de.lichtweg.strategy.web;

import org.jspecify.annotations.NullMarked;
