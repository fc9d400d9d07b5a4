/** The shell of every page: navigation, region bar, German numbers, quick search, charts as SVG. */
@NamedInterface("ui")
@NullMarked
package de.lichtweg.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
