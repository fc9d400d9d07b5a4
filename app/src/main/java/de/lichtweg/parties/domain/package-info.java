/** Persons, mandates, organisations as records; rules without a database. */
@NullMarked
package de.lichtweg.parties.domain;

import org.jspecify.annotations.NullMarked;
