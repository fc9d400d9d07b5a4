/** The commands of ./lichtweg, contributed by modules. */
@NamedInterface("cli")
@NullMarked
package de.lichtweg.platform.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
