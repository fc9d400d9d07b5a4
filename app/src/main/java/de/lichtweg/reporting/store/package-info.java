/** Drafts, frozen reports and status packages in SQL. */
@NullMarked
package de.lichtweg.reporting.store;

import org.jspecify.annotations.NullMarked;
