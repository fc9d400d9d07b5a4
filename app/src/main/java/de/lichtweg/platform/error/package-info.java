/** Refused rules and the one place that turns errors into pages, fragments or problem+json. */
@NamedInterface("error")
@NullMarked
package de.lichtweg.platform.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
