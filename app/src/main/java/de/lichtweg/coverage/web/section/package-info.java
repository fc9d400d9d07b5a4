/** What the ledger says about a region on its fact sheet and in reports. */
@NullMarked
package de.lichtweg.coverage.web.section;

import org.jspecify.annotations.NullMarked;
