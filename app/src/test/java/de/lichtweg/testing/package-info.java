/** What tests stand on: one real PostgreSQL per run, a fresh database per test class within milliseconds. */
@NullMarked
package de.lichtweg.testing;

import org.jspecify.annotations.NullMarked;
