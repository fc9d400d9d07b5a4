/** Pictures that people send: what a camera wrote into them is read and taken out, and large ones are made small. */
@NamedInterface("image")
@NullMarked
package de.lichtweg.platform.image;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
