/** Rounds, reports, reminders, links: transactions, permission, audit. */
@NullMarked
package de.lichtweg.monitoring.app;

import org.jspecify.annotations.NullMarked;
