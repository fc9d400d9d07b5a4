/** Work that takes longer than a second: durable, visible, with progress, log, cancel and retry. */
@NamedInterface("jobs")
@NullMarked
package de.lichtweg.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
