/** Mails that leave the house: kept as rows, sent once, visible while they could not leave. */
@NamedInterface("mail")
@NullMarked
package de.lichtweg.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
