/** Catalogue, versions, statements of adoption and templates in SQL. */
@NullMarked
package de.lichtweg.standards.store;

import org.jspecify.annotations.NullMarked;
