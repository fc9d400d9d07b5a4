/** The data folder: embedded PostgreSQL, owner lock, connection to an external server. */
@NamedInterface("database")
@NullMarked
package de.lichtweg.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
