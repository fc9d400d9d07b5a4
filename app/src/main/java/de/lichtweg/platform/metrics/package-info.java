/** How is the running program? Figures of operation, for the page "Zustand" and for a program that collects them. */
@NamedInterface("metrics")
@NullMarked
package de.lichtweg.platform.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
