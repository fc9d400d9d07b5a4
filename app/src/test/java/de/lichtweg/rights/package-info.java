/**
 * The proof of rights: every role asks for every route, in its own and in foreign territory, on one seeded installation, and
 * hears what the table of rights gives it and nothing else. How it works and how a route joins it: {@code docs/rights.md}.
 */
@NullMarked
package de.lichtweg.rights;

import org.jspecify.annotations.NullMarked;
