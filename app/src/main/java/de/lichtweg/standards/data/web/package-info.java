/** Pages and the command. */
@NullMarked
package de.lichtweg.standards.data.web;

import org.jspecify.annotations.NullMarked;
