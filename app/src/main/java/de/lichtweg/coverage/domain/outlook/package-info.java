/** What an address can look forward to, and whether it is probably eligible: pure functions of statements, rules and a day. */
@NullMarked
package de.lichtweg.coverage.domain.outlook;

import org.jspecify.annotations.NullMarked;
