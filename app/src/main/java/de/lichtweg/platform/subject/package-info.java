/** Records of any module as those services see them that hang something on them: documents, comments. */
@NamedInterface("subject")
@NullMarked
package de.lichtweg.platform.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
