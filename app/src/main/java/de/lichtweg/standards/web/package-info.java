/** Pages of standards. */
@NullMarked
package de.lichtweg.standards.web;

import org.jspecify.annotations.NullMarked;
