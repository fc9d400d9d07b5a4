/** Pages of grants. */
@NullMarked
package de.lichtweg.funding.web;

import org.jspecify.annotations.NullMarked;
