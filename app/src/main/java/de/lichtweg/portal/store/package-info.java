/** News in and out of the database. */
@NullMarked
package de.lichtweg.portal.store;

import org.jspecify.annotations.NullMarked;
