/** The commands {@code ./lichtweg plan …}: thin, read a file, ask the planner, verify, print. */
@NamedInterface("cli")
@NullMarked
package de.lichtweg.planning.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
