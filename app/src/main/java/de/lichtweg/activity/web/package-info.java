/** Pages of the register. */
@NullMarked
package de.lichtweg.activity.web;

import org.jspecify.annotations.NullMarked;
