/** The numbered operations of the ledger: writer lock, order of commits, known-on, undo. */
@NamedInterface("operation")
@NullMarked
package de.lichtweg.platform.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
