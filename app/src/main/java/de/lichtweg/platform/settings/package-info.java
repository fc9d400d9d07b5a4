/** Settings that an administrator changes on a page: from the database, else from the configuration. */
@NamedInterface("settings")
@NullMarked
package de.lichtweg.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
