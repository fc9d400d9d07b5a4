/** Pages of working together. */
@NullMarked
package de.lichtweg.cooperation.web;

import org.jspecify.annotations.NullMarked;
