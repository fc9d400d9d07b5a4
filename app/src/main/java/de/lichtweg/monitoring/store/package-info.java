/** Rules, questions, reports, links and who was asked, in SQL. */
@NullMarked
package de.lichtweg.monitoring.store;

import org.jspecify.annotations.NullMarked;
