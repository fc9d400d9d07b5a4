/** Pages of the register. */
@NullMarked
package de.lichtweg.survey.web;

import org.jspecify.annotations.NullMarked;
