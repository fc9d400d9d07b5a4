/** What is removed after a while, and when; never anything of the ledger. */
@NamedInterface("retention")
@NullMarked
package de.lichtweg.platform.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
