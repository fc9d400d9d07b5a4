/** One mail with what is up, as often as somebody wants it. Modules contribute their lines. */
@NamedInterface("digest")
@NullMarked
package de.lichtweg.platform.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
