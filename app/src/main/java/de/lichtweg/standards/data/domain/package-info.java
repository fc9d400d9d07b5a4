/** What a data standard is, and what a delivery has to be by it: pure, without files and database. */
@NullMarked
package de.lichtweg.standards.data.domain;

import org.jspecify.annotations.NullMarked;
