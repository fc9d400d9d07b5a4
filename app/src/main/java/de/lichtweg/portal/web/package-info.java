/** The public pages and the start page of each role. */
@NullMarked
package de.lichtweg.portal.web;

import org.jspecify.annotations.NullMarked;
