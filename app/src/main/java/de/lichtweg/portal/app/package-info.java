/** What the public pages show, put together. */
@NullMarked
package de.lichtweg.portal.app;

import org.jspecify.annotations.NullMarked;
