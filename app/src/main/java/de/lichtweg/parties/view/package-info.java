/** Questions to lists that somebody gave a name: kept, shared with the own organisation or with offices, ordered, brought back. */
@NamedInterface("view")
@NullMarked
package de.lichtweg.parties.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
