/** Tests of forms and pages. */
@NullMarked
package de.lichtweg.standards.data.web;

import org.jspecify.annotations.NullMarked;
