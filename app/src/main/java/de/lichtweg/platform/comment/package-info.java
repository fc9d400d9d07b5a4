/** What people say to each other about records of any module, and whom they mention. */
@NamedInterface("comment")
@NullMarked
package de.lichtweg.platform.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
