/** What hangs on a record of any module, for its page: documents and comments. */
@NamedInterface("hanging")
@NullMarked
package de.lichtweg.platform.hanging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
