/** How is the installation? One page that tells an administrator in plain words, made of sections of those who know. */
@NamedInterface("status")
@NullMarked
package de.lichtweg.platform.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
