/** Files that hang on records of any module: kept in versions, checked, given out as attachments. */
@NamedInterface("document")
@NullMarked
package de.lichtweg.platform.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
