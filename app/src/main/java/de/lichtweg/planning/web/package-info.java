/** Pages of planning: estimates, what budgets reach, price books and rule sets. No word of graph theory stands on a page. */
@NullMarked
package de.lichtweg.planning.web;

import org.jspecify.annotations.NullMarked;
