/** What programs read: the description of the REST interface, for them as OpenAPI and for people as a page. */
@NamedInterface("api")
@NullMarked
package de.lichtweg.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
